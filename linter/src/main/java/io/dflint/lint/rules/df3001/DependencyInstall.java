package io.dflint.lint.rules.df3001;

import io.dflint.lint.command.ProgramCall;
import io.dflint.shell.ShellScope.Field;

/** Commands that install what a project lists in files of its own, and need no other file of it. */
final class DependencyInstall {
    private DependencyInstall() {}

    static boolean is(ProgramCall call) {
        String verb = call.verb();
        return switch (call.program()) {
            case "npm" -> call.has("ci") || installsWithoutName(call, "install", "i");
            case "pnpm", "bun" -> installsWithoutName(call, "install", "i") || "fetch".equals(verb);
            case "yarn", "yarnpkg" ->
                verb == null && !call.has("--version", "-v") || installsWithoutName(call, "install", "install");
            case "pip" -> call.has("install") && call.optionValue("-r", "--requirement") != null;
            case "uv" -> "sync".equals(verb) && call.has("--no-install-project");
            case "poetry" -> "install".equals(verb) && call.has("--no-root");
            case "pipenv" -> "sync".equals(verb) || "install".equals(verb);
            case "bundle", "bundler" -> "install".equals(verb) || verb == null;
            case "composer" -> "install".equals(verb);
            case "go" -> "mod".equals(verb) && call.has("download");
            case "mvn", "mvnw" -> hasGoal(call, "dependency:");
            case "dotnet" -> "restore".equals(verb);
            case "mix" -> "deps.get".equals(verb);
            case "cargo" -> "fetch".equals(verb);
            case "flutter", "dart" -> "pub".equals(verb) && call.has("get");
            default -> false;
        };
    }

    /** The files that list the dependencies. */
    static String lists(ProgramCall call) {
        return switch (call.program()) {
            case "npm" -> "package.json and package-lock.json";
            case "pnpm" -> "package.json and pnpm-lock.yaml";
            case "yarn", "yarnpkg" -> "package.json and yarn.lock";
            case "pip" -> {
                Field file = call.optionValue("-r", "--requirement");
                yield file == null ? "requirements.txt" : file.text();
            }
            case "bun" -> "package.json and bun.lock";
            case "mvn", "mvnw" -> "pom.xml";
            case "poetry" -> "pyproject.toml and poetry.lock";
            case "uv" -> "pyproject.toml and uv.lock";
            case "flutter", "dart" -> "pubspec.yaml and pubspec.lock";
            case "pipenv" -> "Pipfile and Pipfile.lock";
            case "bundle", "bundler" -> "Gemfile and Gemfile.lock";
            case "composer" -> "composer.json and composer.lock";
            case "go" -> "go.mod and go.sum";
            case "mix" -> "mix.exs and mix.lock";
            case "cargo" -> "Cargo.toml and Cargo.lock";
            default -> "the files that list the dependencies";
        };
    }

    /** The verb and no package after it. */
    private static boolean installsWithoutName(ProgramCall call, String verb, String shortVerb) {
        boolean found = false;
        boolean value = false;
        for (Field argument : call.arguments()) {
            String text = argument.text();
            if (text.startsWith("-")) {
                value = text.equals("--prefix")
                        || text.equals("--cwd")
                        || text.equals("-C")
                        || text.equals("--loglevel");
                if (text.equals("-g") || text.equals("--global")) {
                    return false;
                }
            } else if (value) {
                value = false;
            } else if (!found) {
                if (!text.equals(verb) && !text.equals(shortVerb)) {
                    return false;
                }
                found = true;
            } else {
                return false;
            }
        }
        return found;
    }

    private static boolean hasGoal(ProgramCall call, String prefix) {
        for (Field argument : call.arguments()) {
            if (argument.text().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
