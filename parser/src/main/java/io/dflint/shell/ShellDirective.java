package io.dflint.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive for ShellCheck, such as {@code # shellcheck disable=SC2086,SC2046 shell=bash}.
 *
 * @param disabled codes such as {@code SC2086}, or {@link #ALL}
 * @param shell the shell that it names; null if it names none
 */
public record ShellDirective(
        List<String> disabled, @Nullable String shell) {
    /** Stands for every code. */
    public static final String ALL = "all";

    private static final String NAME = "shellcheck";
    private static final String DISABLE = "disable=";
    private static final String SHELL = "shell=";
    /** The largest range of codes that is expanded. ShellCheck has fewer codes in each thousand. */
    private static final int LONGEST_SPAN = 1_000;

    /**
     * Parses a comment. Returns null if it is not a directive.
     *
     * @param comment the text after the {@code #} and the blanks that follow it
     */
    public static @Nullable ShellDirective of(String comment) {
        boolean named = comment.startsWith(NAME)
                && comment.length() > NAME.length()
                && (comment.charAt(NAME.length()) == ' ' || comment.charAt(NAME.length()) == '\t');
        return named ? ofPairs(comment.substring(NAME.length())) : null;
    }

    /** Returns the shell that a comment names, or null if it names none. */
    public static @Nullable String shell(String comment) {
        ShellDirective directive = of(comment);
        return directive == null ? null : directive.shell();
    }

    /** Parses pairs of a key and a value. Unknown keys are ignored, and a {@code #} starts a comment. */
    public static ShellDirective ofPairs(String pairs) {
        List<String> disabled = new ArrayList<>(1);
        String shell = null;
        for (String word : pairs.strip().split("[ \t]+", -1)) {
            if (word.startsWith("#")) {
                break;
            }
            if (word.startsWith(DISABLE)) {
                for (String code : word.substring(DISABLE.length()).split(",", -1)) {
                    add(code, disabled);
                }
            } else if (word.startsWith(SHELL) && word.length() > SHELL.length()) {
                shell = word.substring(SHELL.length());
            }
        }
        return new ShellDirective(List.copyOf(disabled), shell);
    }

    /** Returns the shell that a directive above the first command of a script names, or null if there is none. */
    static @Nullable String shellAbove(CharSequence script) {
        int length = script.length();
        int start = 0;
        while (start < length) {
            int end = start;
            while (end < length && script.charAt(end) != '\n') {
                end++;
            }
            String line = script.subSequence(start, end).toString().strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                return null;
            }
            String shell = line.isEmpty() ? null : shell(line.substring(1).strip());
            if (shell != null) {
                return shell;
            }
            start = end + 1;
        }
        return null;
    }

    private static void add(String code, List<String> names) {
        int dash = code.indexOf('-');
        int first = number(dash < 0 ? code : code.substring(0, dash));
        int last = dash < 0 ? first : number(code.substring(dash + 1));
        if (code.equals(ALL)) {
            names.add(code);
        } else if (first >= 0 && last >= first && last - first <= LONGEST_SPAN) {
            for (int number = first; number <= last; number++) {
                names.add("SC" + number);
            }
        }
    }

    /** Returns the number of a code, with or without {@code SC}, or -1 if it is not a code. */
    private static int number(String code) {
        String digits = code.startsWith("SC") ? code.substring(2) : code;
        if (digits.length() != 4) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
