package io.dflint.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shell language of a script, as far as parsing and checking depend on it. */
public enum Dialect {
    /** {@code sh}, whichever shell that is. Only POSIX features can be relied on. */
    SH,
    DASH,
    /** {@code ash}, the BusyBox shell of Alpine. */
    ASH,
    /** {@code busybox sh}. */
    BUSYBOX,
    BASH,
    KSH,
    /** Parsed as bash. */
    ZSH,
    /** Not a Bourne shell: PowerShell, cmd, Python and others. Such scripts are not parsed. */
    OTHER;

    /** Whether scripts in this language are parsed. */
    public boolean isShell() {
        return this != OTHER;
    }

    /** Whether the shell has extensions such as arrays and {@code [[ ]]}. */
    public boolean hasArrays() {
        return this == BASH || this == KSH || this == ZSH;
    }

    /**
     * Returns the dialect of a command line that is given a script, such as the elements of a SHELL instruction: {@code
     * ["/bin/bash", "-o", "pipefail", "-c"]}, {@code ["/usr/bin/env", "bash"]}, {@code ["busybox", "sh"]}. For an empty
     * list, returns {@link #SH}, Docker's default on Linux.
     */
    public static Dialect of(List<String> commandLine) {
        int at = 0;
        int size = commandLine.size();
        if (size == 0) {
            return SH;
        }
        if (program(commandLine.get(0)).equals("env")) {
            at++;
            while (at < size && isEnvArgument(commandLine.get(at))) {
                at++;
            }
        }
        if (at == size) {
            return OTHER;
        }
        String name = program(commandLine.get(at));
        if (name.equals("busybox")) {
            Dialect applet = at + 1 < size ? named(program(commandLine.get(at + 1))) : SH;
            return applet == SH ? BUSYBOX : applet;
        }
        return named(name);
    }

    /**
     * Returns the dialect that the shebang of a script names, as in {@code #!/usr/bin/env bash -e}, or null if there is
     * no shebang.
     */
    public static @Nullable Dialect ofShebang(CharSequence script) {
        int length = script.length();
        if (length < 2 || script.charAt(0) != '#' || script.charAt(1) != '!') {
            return null;
        }
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 2; i <= length; i++) {
            char c = i < length ? script.charAt(i) : '\n';
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                if (start >= 0) {
                    words.add(script.subSequence(start, i).toString());
                    start = -1;
                }
                if (c == '\n') {
                    break;
                }
            } else if (start < 0) {
                start = i;
            }
        }
        return words.isEmpty() ? SH : of(words);
    }

    /**
     * Returns the dialect that a script declares itself: in a comment {@code # shellcheck shell=} above its first
     * command, or else in its shebang. Returns null if it declares none.
     */
    public static @Nullable Dialect asked(CharSequence script) {
        if (script.isEmpty() || script.charAt(0) != '#' && script.charAt(0) != '\n') {
            return null;
        }
        String told = ShellDirective.shellAbove(script);
        return told == null ? ofShebang(script) : of(List.of(told));
    }

    private static boolean isEnvArgument(String word) {
        return word.startsWith("-") || word.indexOf('=') > 0;
    }

    private static Dialect named(String program) {
        return switch (program) {
            case "sh" -> SH;
            case "dash" -> DASH;
            case "ash" -> ASH;
            case "bash", "rbash" -> BASH;
            case "ksh", "ksh93", "ksh88", "mksh", "oksh", "pdksh", "lksh" -> KSH;
            case "zsh" -> ZSH;
            default -> OTHER;
        };
    }

    /** The file name of a program, in lower case and without {@code .exe}. */
    private static String program(String path) {
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        String name = path.substring(slash + 1).toLowerCase(Locale.ROOT);
        return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    }
}
