package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.Arg;
import io.dflint.instruction.Instruction;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How hadolint parses paths and other texts. */
public final class HadolintText {
    private HadolintText() {}

    /**
     * Reports whether a path, without its quotes, counts as absolute. That includes paths with a drive letter or an
     * initial variable.
     */
    public static boolean isAbsolute(String path) {
        return path.startsWith("/")
                || path.startsWith("$")
                || path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }

    /** Returns the text after the keyword. For most instructions, hadolint knows no flags. */
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

    /** Returns the name that an ARG declares. hadolint reads only one, and treats a flag as the name. */
    public static String argName(Arg arg) {
        String text = arguments(arg);
        int end = 0;
        while (end < text.length() && text.charAt(end) != '=' && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** Reports whether a command is an array of strings. */
    public static boolean isExecForm(String command) {
        return array(command) != null;
    }

    /**
     * Returns the strings of an array, or null if the text is not an array. Some characters that JSON forbids in
     * strings are accepted, such as tabs.
     */
    public static @Nullable List<String> array(String text) {
        if (!text.startsWith("[")) {
            return null;
        }
        List<String> strings = new ArrayList<>();
        int at = skipBlanks(text, 1);
        while (at < text.length() && text.charAt(at) == '"') {
            int start = ++at;
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.startsWith("\\\"", at) ? 2 : 1;
            }
            strings.add(text.substring(start, Math.min(at, text.length())));
            at = skipBlanks(text, at + 1);
            if (at < text.length() && text.charAt(at) == ',') {
                at = skipBlanks(text, at + 1);
            }
        }
        return at == text.length() - 1 && text.charAt(at) == ']' ? strings : null;
    }

    /** The characters that separate words. A carriage return, for example, is part of a word. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static int skipBlanks(String text, int start) {
        int at = start;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /**
     * Returns the name of the variable that begins at a dollar sign, or null if its braces contain more than a name.
     */
    public static @Nullable String variableAt(String text, int dollar) {
        int start = dollar + 1;
        boolean braced = start < text.length() && text.charAt(start) == '{';
        start += braced ? 1 : 0;
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return braced && (end == text.length() || text.charAt(end) != '}') ? null : text.substring(start, end);
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
    }
}
