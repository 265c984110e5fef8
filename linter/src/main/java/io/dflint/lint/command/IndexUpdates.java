package io.dflint.lint.command;

import java.util.regex.Pattern;

/** Commands that bring the index of packages up to date, and those that need it. */
public final class IndexUpdates {
    private static final Pattern SYSTEM_PROGRAM = Pattern.compile("(/usr)?/s?bin/");

    private IndexUpdates() {}

    public static boolean isUpdate(ProgramCall call) {
        String verb = call.verb();
        return switch (call.program()) {
            case "apt-get", "apt", "aptitude", "apk", "opkg" -> "update".equals(verb);
            case "dnf", "yum", "microdnf", "tdnf" -> "makecache".equals(verb) || "check-update".equals(verb);
            case "zypper" -> call.has("refresh", "ref");
            case "pacman" -> call.has("-Sy", "-Syy") && call.verb() == null;
            default -> false;
        };
    }

    /** An upgrade of what is installed, after which a later RUN finds the index as old as the upgrade. */
    public static boolean isUpgrade(ProgramCall call) {
        String verb = call.verb();
        return switch (call.program()) {
            case "apt-get", "apt", "aptitude" ->
                "upgrade".equals(verb) || "dist-upgrade".equals(verb) || "full-upgrade".equals(verb);
            case "apk" -> "upgrade".equals(verb);
            default -> false;
        };
    }

    /** Anything else of a package manager, and scripts, which may do anything. */
    public static boolean mayUseIndex(ProgramCall call) {
        return switch (call.program()) {
            case "apt-get", "apt", "aptitude", "apk", "opkg", "dnf", "yum", "microdnf", "tdnf", "zypper", "pacman" ->
                !call.has("clean", "--version");
            case "make",
                    "dpkg",
                    "gdebi",
                    "ansible-playbook",
                    "eatmydata",
                    "eval",
                    "apt-cache",
                    "debuild",
                    "mk-build-deps",
                    "apt-file",
                    "add-apt-repository",
                    "apt-add-repository",
                    "xargs" -> true;
            default ->
                Interpreters.isInterpreter(call.program()) && !Interpreters.hasKnownScript(call)
                        || call.program().endsWith(".sh")
                        || isOwnProgram(call.site().command().words().getFirst().text());
        };
    }

    /** Whether a program is named by a path that no package of a distribution uses. */
    private static boolean isOwnProgram(String word) {
        return word.indexOf('/') >= 0 && !SYSTEM_PROGRAM.matcher(word).lookingAt();
    }
}
