package io.dflint.lint.command;

import java.util.regex.Pattern;

/** Commands that update the package index, and those that need it. */
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

    /** Reports whether a program updates an old index itself before it installs. */
    public static boolean renewsOldIndex(ProgramCall call) {
        return switch (call.program()) {
            case "dnf", "yum", "microdnf", "tdnf", "zypper" -> true;
            default -> false;
        };
    }

    /** Reports whether a call downloads an index for itself and does not keep it. */
    public static boolean hasOwnIndex(ProgramCall call) {
        return call.isOf("apk") && call.has("--no-cache");
    }

    /**
     * Reports whether a call upgrades installed packages. If it is cached, a later RUN sees an index as old as the
     * upgrade.
     */
    public static boolean isUpgrade(ProgramCall call) {
        String verb = call.verb();
        return switch (call.program()) {
            case "apt-get", "apt", "aptitude" ->
                "upgrade".equals(verb) || "dist-upgrade".equals(verb) || "full-upgrade".equals(verb);
            case "apk" -> "upgrade".equals(verb);
            default -> false;
        };
    }

    /**
     * Reports whether a call may use the index: any other call of a package manager, and scripts, which may do
     * anything.
     */
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

    /** Reports whether a program is run by a path that no distribution package uses. */
    private static boolean isOwnProgram(String word) {
        return word.indexOf('/') >= 0 && !SYSTEM_PROGRAM.matcher(word).lookingAt();
    }
}
