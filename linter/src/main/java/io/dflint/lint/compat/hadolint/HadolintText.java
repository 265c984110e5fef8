package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.Arg;
import io.dflint.instruction.Instruction;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How hadolint looks at paths and other texts, for the profile that imitates it. */
public final class HadolintText {
    private HadolintText() {}

    /** Whether a path, without its quotes, is taken for absolute: also with a drive letter, or with a variable in front. */
    public static boolean isAbsolute(String path) {
        return path.startsWith("/")
                || path.startsWith("$")
                || path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }

    /** All that stands after the name of an instruction; for most instructions hadolint knows no flags. */
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

    /** The name that an ARG declares; hadolint knows one for each, and takes a flag for it. */
    public static String argName(Arg arg) {
        String text = arguments(arg);
        int end = 0;
        while (end < text.length() && text.charAt(end) != '=' && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** Whether a command is an array of strings. */
    public static boolean isExecForm(String command) {
        return array(command) != null;
    }

    /** The strings of an array; null if a text is none. More is taken for a string than in JSON, such as any tab. */
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

    /** What separates words; a carriage return, say, is part of one. */
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

    /** The name of the variable that begins at a dollar sign; null if more than a name stands in its braces. */
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
