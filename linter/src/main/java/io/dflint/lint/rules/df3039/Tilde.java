package io.dflint.lint.rules.df3039;

import io.dflint.text.LogicalText;

/** Detects tildes that stand for a home directory in a shell. */
final class Tilde {
    private Tilde() {}

    /** Reports whether {@code ~} or {@code ~/path} is at an offset of a path, which may be quoted. */
    static boolean isAt(LogicalText path, int from) {
        int at = from == 0 ? start(path) : from;
        if (at >= path.length() || path.charAt(at) != '~') {
            return false;
        }
        char next = at + 1 < path.length() ? path.charAt(at + 1) : '/';
        return next == '/' || next == ':' || next == '"' || next == '\'';
    }

    /** The start of a path after a quote. */
    static int start(LogicalText path) {
        return path.length() > 0 && (path.charAt(0) == '"' || path.charAt(0) == '\'') ? 1 : 0;
    }

    /** Returns the first tilde at the start of an element in a list separated by colons, or -1 if there is none. */
    static int inList(LogicalText value) {
        for (int i = start(value); i < value.length(); i++) {
            boolean begins = i == start(value) || value.charAt(i - 1) == ':';
            if (begins && value.charAt(i) == '~' && isAt(value, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Reports whether programs use a variable directly as a path or a list of paths. */
    static boolean isLookedThrough(String name) {
        return switch (name) {
            case "PATH",
                    "LD_LIBRARY_PATH",
                    "PYTHONPATH",
                    "GOPATH",
                    "GOBIN",
                    "HOME",
                    "CARGO_HOME",
                    "RUSTUP_HOME",
                    "JAVA_HOME",
                    "ANDROID_HOME",
                    "ANDROID_SDK_ROOT",
                    "NVM_DIR",
                    "PYENV_ROOT",
                    "VIRTUAL_ENV",
                    "PNPM_HOME",
                    "BUN_INSTALL" -> true;
            default -> false;
        };
    }
}
