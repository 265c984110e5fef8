package io.dflint.lint.rules.df3040;

import io.dflint.shell.call.Invocation;

/** Detects commands whose results an image needs. */
final class Needed {
    private Needed() {}

    /**
     * Reports whether the failure of a command certainly has to stop the build.
     *
     * @param meant the command before {@code || true}, which may fail
     * @param goesOn whether there are more commands after {@code || true}, so that not the whole chain may fail
     */
    static boolean is(Invocation command, Invocation meant, boolean goesOn) {
        if (installs(command)) {
            return !installs(meant);
        }
        return goesOn && makes(command) && !command.program().equals(meant.program());
    }

    private static boolean installs(Invocation call) {
        return switch (call.program()) {
            case "apt-get", "apt", "aptitude", "yum", "dnf", "microdnf", "pip", "pip3", "uv", "gem" ->
                call.command().hasArg("install");
            case "zypper" -> call.command().hasArg("install", "in");
            case "apk" -> call.command().hasArg("add");
            case "npm", "pnpm", "yarn", "bundle", "composer" ->
                call.command().hasArg("install", "ci") && !call.command().hasArg("run");
            default -> false;
        };
    }

    private static boolean makes(Invocation call) {
        return switch (call.program()) {
            case "curl", "wget", "tar", "unzip", "make", "cmake", "ninja", "cargo", "go", "mvn", "gradle", "dotnet" ->
                true;
            case "git" -> call.command().hasArg("clone");
            case "npm", "pnpm", "yarn" -> call.command().hasArg("run", "build");
            default -> false;
        };
    }

    /** Describes a call by its program and verb. */
    static String described(Invocation call) {
        for (String verb : new String[] {"install", "add", "in", "ci", "clone", "run", "build"}) {
            if (call.command().hasArg(verb)) {
                return call.program() + " " + verb;
            }
        }
        return call.program();
    }
}
