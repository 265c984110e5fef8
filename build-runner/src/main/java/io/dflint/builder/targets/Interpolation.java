package io.dflint.builder.targets;

import java.util.Map;
import java.util.function.Consumer;

/**
 * Expands variables in Compose files: {@code $NAME}, <code>${NAME}</code>, and with {@code :-}, {@code -}, {@code :?},
 * {@code ?}, {@code :+} or {@code +} after the name; {@code $$} is a dollar sign.
 */
final class Interpolation {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 1 << 20;

    private final Map<String, String> variables;
    private final Consumer<String> unset;

    /** @param unset receives the names of variables that are not set and have no default */
    Interpolation(Map<String, String> variables, Consumer<String> unset) {
        this.variables = variables;
        this.unset = unset;
    }

    String expand(String text) throws TargetException {
        return expand(text, 0);
    }

    private String expand(String text, int depth) throws TargetException {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (out.length() > LONGEST) {
                throw new TargetException("a value with its variables is longer than 1 MiB");
            }
            char c = text.charAt(at);
            if (c != '$' || at + 1 == text.length()) {
                out.append(c);
                at++;
            } else if (text.charAt(at + 1) == '$') {
                out.append('$');
                at += 2;
            } else if (text.charAt(at + 1) == '{') {
                int end = end(text, at + 2);
                if (end < 0 || depth == DEEPEST) {
                    throw new TargetException("invalid variable in '" + text + "'; write $$ for a dollar sign");
                }
                out.append(braced(text.substring(at + 2, end), depth));
                at = end + 1;
            } else {
                int end = name(text, at + 1);
                if (end == at + 1) {
                    throw new TargetException("invalid variable in '" + text + "'; write $$ for a dollar sign");
                }
                out.append(value(text.substring(at + 1, end)));
                at = end;
            }
        }
        return out.toString();
    }

    private String braced(String text, int depth) throws TargetException {
        int end = name(text, 0);
        String name = text.substring(0, end);
        String rest = text.substring(end);
        if (name.isEmpty()) {
            throw new TargetException("invalid variable '${" + text + "}'");
        }
        if (rest.isEmpty()) {
            return value(name);
        }
        boolean colon = rest.startsWith(":");
        String value = variables.get(name);
        boolean missing = value == null || colon && value.isEmpty();
        String operator = rest.substring(colon ? 1 : 0);
        String word = operator.isEmpty() ? "" : operator.substring(1);
        return switch (operator.isEmpty() ? ' ' : operator.charAt(0)) {
            case '-' -> missing ? expand(word, depth + 1) : String.valueOf(value);
            case '+' -> missing ? "" : expand(word, depth + 1);
            case '?' -> {
                if (missing) {
                    throw new TargetException("the variable " + name + " is not set"
                            + (word.isEmpty() ? "" : ": " + expand(word, depth + 1)));
                }
                yield String.valueOf(value);
            }
            default -> throw new TargetException("invalid variable '${" + text + "}'");
        };
    }

    private String value(String name) {
        String value = variables.get(name);
        if (value == null) {
            unset.accept(name);
            return "";
        }
        return value;
    }

    /** Returns the end of the name that starts at an index. */
    private static int name(String text, int start) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean letter = c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && !(end > start && c >= '0' && c <= '9')) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Returns the index of the closing brace for one that opens before the given index, or -1 if there is none. */
    private static int end(String text, int start) {
        int open = 1;
        for (int i = start; i < text.length(); i++) {
            open += text.startsWith("${", i) ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }
}
