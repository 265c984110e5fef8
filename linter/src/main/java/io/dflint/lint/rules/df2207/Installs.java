package io.dflint.lint.rules.df2207;

import io.dflint.lint.command.ModeArguments;
import io.dflint.lint.command.Modes;
import io.dflint.lint.command.ProgramCall;
import io.dflint.shell.ShellScope.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Detects commands that install a file or make it executable. */
final class Installs {
    private Installs() {}

    /**
     * Returns the package that a call downloads and installs at once, or null if there is none or its URL includes the
     * checksum.
     */
    static @Nullable Field address(ProgramCall call) {
        boolean installs = switch (call.program()) {
            case "rpm" -> isRpmInstall(call);
            case "dnf", "yum", "microdnf", "zypper", "pip", "uv", "npm", "gem" ->
                call.has("install", "localinstall", "i", "in");
            default -> false;
        };
        if (!installs) {
            return null;
        }
        for (Field argument : call.arguments()) {
            String text = argument.text();
            boolean http = text.startsWith("https://") || text.startsWith("http://");
            if (http && isPackage(text) && !text.contains("#sha")) {
                return argument;
            }
        }
        return null;
    }

    /** Returns the downloaded file that a call installs or makes executable, or null if there is none. */
    static @Nullable String file(ProgramCall call, Map<String, ProgramCall> saved) {
        boolean uses = !saved.isEmpty()
                && switch (call.program()) {
                    case "chmod" -> makesExecutable(call);
                    case "install", "dpkg", "gdebi" -> true;
                    case "rpm" -> isRpmInstall(call);
                    case "apt-get", "apt", "dnf", "yum", "microdnf", "zypper", "pip", "npm" ->
                        call.has("install", "localinstall");
                    case "apk" -> call.has("add");
                    default -> false;
                };
        for (Field argument : uses ? call.arguments() : List.<Field>of()) {
            String name = plain(argument.text());
            if (saved.containsKey(name)) {
                return name;
            }
        }
        return null;
    }

    private static boolean isRpmInstall(ProgramCall call) {
        String option =
                call.arguments().isEmpty() ? "" : call.arguments().getFirst().text();
        return call.has("--install", "--upgrade")
                || option.startsWith("-")
                        && !option.startsWith("--")
                        && (option.indexOf('i') > 0 || option.indexOf('U') > 0);
    }

    private static boolean makesExecutable(ProgramCall call) {
        Field mode = ModeArguments.of(call);
        if (mode == null) {
            return false;
        }
        int bits = Modes.octal(mode.text());
        return bits >= 0
                ? (bits & 0111) != 0
                : mode.text().indexOf('x') > 0 && mode.text().indexOf('+') >= 0;
    }

    static boolean isPackage(String file) {
        return file.endsWith(".deb")
                || file.endsWith(".rpm")
                || file.endsWith(".apk")
                || file.endsWith(".whl")
                || file.endsWith(".gem")
                || file.endsWith(".tgz")
                || file.endsWith(".tar.gz")
                || file.endsWith(".zip");
    }

    static String plain(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }
}
