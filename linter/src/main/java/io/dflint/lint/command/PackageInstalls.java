package io.dflint.lint.command;

/** Recognizes calls of package managers that install named packages. */
public final class PackageInstalls {
    private PackageInstalls() {}

    public static boolean is(ProgramCall call) {
        return switch (call.program()) {
            case "apt-get", "apt", "aptitude", "yum", "dnf", "microdnf", "tdnf", "pip", "gem" -> call.has("install");
            case "zypper" -> call.has("install", "in");
            case "apk" -> call.has("add");
            case "pacman" -> call.has("-S", "-Sy", "-Syu") || call.has("-S --noconfirm");
            default -> false;
        };
    }
}
