package io.dflint.lint.facts;

import io.dflint.instruction.Instruction;
import io.dflint.text.LogicalText;

/** How hadolint looks at paths and other texts, for the profile that imitates it. */
public final class HadolintText {
    private HadolintText() {}

    /** Without the quotes, of either kind and any number, at both ends. */
    public static String dropQuotes(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isQuote(text.charAt(start))) {
            start++;
        }
        while (end > start && isQuote(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    /** Whether a path, without its quotes, is taken for absolute: also with a drive letter, or with a variable in front. */
    public static boolean isAbsolute(String path) {
        return path.startsWith("/")
                || path.startsWith("$")
                || path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }

    /** All that stands behind the name of an instruction; for most instructions hadolint knows no flags. */
    public static String arguments(Instruction instruction) {
        LogicalText line = instruction.header().line();
        int start = 0;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        return line.substring(Math.min(line.length(), start + instruction.name().length()))
                .strip()
                .toString();
    }

    /** The key of a label or the like without quotes. */
    public static String unquote(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isQuote(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
