package io.dflint.lint.command;

import io.dflint.shell.ShellScope.Field;
import org.jspecify.annotations.Nullable;

/** Commands that install the dependencies listed in files of a project, and need no other file of it. */
public final class DependencyInstall {
    private DependencyInstall() {}

    /** Reports whether a call installs the listed dependencies. */
    public static boolean is(ProgramCall call) {
        String verb = call.verb();
        return switch (call.program()) {
            case "npm" -> call.has("ci") || installsWithoutName(call, "install", "i");
            case "pnpm", "bun" -> installsWithoutName(call, "install", "i") || "fetch".equals(verb);
            case "yarn", "yarnpkg" ->
                verb == null && !call.has("--version", "-v") || installsWithoutName(call, "install", "install");
            case "pip" -> call.has("install") && call.optionValue("-r", "--requirement") != null;
            case "uv" ->
                "sync".equals(verb) && call.has("--no-install-project")
                        || call.has("pip") && call.optionValue("-r", "--requirement", "--requirements") != null;
            case "pdm" -> ("install".equals(verb) || "sync".equals(verb)) && call.has("--no-self");
            case "conda", "mamba", "micromamba" -> call.has("--file", "-f") && call.has("create", "update", "install");
            case "gradle", "gradlew" -> "dependencies".equals(verb);
            case "sbt" -> "update".equals(verb);
            case "lein" -> "deps".equals(verb);
            case "clojure", "clj" -> call.has("-P");
            case "rebar3" -> "get-deps".equals(verb);
            case "stack", "cabal" -> "build".equals(verb) && call.has("--only-dependencies", "--dependencies-only");
            case "swift" -> "package".equals(verb) && call.has("resolve");
            case "conan" -> "install".equals(verb);
            case "shards" -> "install".equals(verb) || verb == null;
            case "cpanm" -> call.has("--installdeps");
            case "deno" -> "install".equals(verb) && !call.has("-g", "--global");
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

    /** Returns the tool with which a call installs the dependencies of the project, or null if it does not. */
    public static @Nullable Ecosystem of(ProgramCall call) {
        return is(call) ? Ecosystem.of(call.program()) : null;
    }

    /** Returns the names of the files that list the dependencies, for messages. */
    public static String lists(ProgramCall call) {
        Field file = call.isOf("pip", "uv") ? call.optionValue("-r", "--requirement", "--requirements") : null;
        if (file != null) {
            return file.text();
        }
        Ecosystem tool = Ecosystem.of(call.program());
        if (tool == null || call.isOf("dotnet")) {
            return "the files that list the dependencies";
        }
        return tool.locks().isEmpty()
                ? tool.manifests().getFirst()
                : tool.manifests().getFirst() + " and " + tool.locks().getFirst();
    }

    /** Reports whether the arguments contain the verb and no package after it. */
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
