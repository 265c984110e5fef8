package io.dflint.shell;

import java.util.List;

/** The text of word parts. */
final class WordText {
    private WordText() {}

    static boolean isStatic(List<WordPart> parts) {
        for (WordPart part : parts) {
            boolean known = switch (part) {
                case WordPart.Literal _,
                        WordPart.Escaped _,
                        WordPart.SingleQuoted _,
                        WordPart.AnsiQuoted _,
                        WordPart.Glob _,
                        WordPart.Tilde _ -> true;
                case WordPart.DoubleQuoted quoted -> isStatic(quoted.parts());
                case WordPart.ExtendedGlob glob -> isStatic(glob.parts());
                case WordPart.Braces braces -> isStaticWords(braces.elements());
                case WordPart.Parameter _,
                        WordPart.CommandSubstitution _,
                        WordPart.Arithmetic _,
                        WordPart.ProcessSubstitution _,
                        WordPart.Array _ -> false;
            };
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStaticWords(List<ShellWord> words) {
        for (ShellWord word : words) {
            if (!isStatic(word.parts())) {
                return false;
            }
        }
        return true;
    }

    static void append(List<WordPart> parts, StringBuilder out) {
        for (WordPart part : parts) {
            append(part, out);
        }
    }

    private static void append(WordPart part, StringBuilder out) {
        switch (part) {
            case WordPart.Literal literal -> out.append(literal.value());
            case WordPart.Escaped escaped -> out.append(escaped.value());
            case WordPart.SingleQuoted quoted -> out.append(quoted.value());
            case WordPart.AnsiQuoted quoted -> out.append(quoted.value());
            case WordPart.DoubleQuoted quoted -> append(quoted.parts(), out);
            case WordPart.Parameter parameter ->
                out.append("${").append(parameter.content()).append('}');
            case WordPart.CommandSubstitution substitution ->
                out.append(substitution.style() == WordPart.CommandSubstitution.Style.DOLLAR ? "${...}" : "${VAR}");
            case WordPart.Arithmetic _ -> out.append("${VAR}");
            case WordPart.ProcessSubstitution process -> out.append(process.input() ? "<(...)" : ">(...)");
            case WordPart.Glob glob -> out.append(glob.pattern());
            case WordPart.ExtendedGlob glob -> out.append(glob.pattern());
            case WordPart.Braces braces -> appendBraces(braces.elements(), out);
            case WordPart.Tilde tilde -> out.append('~').append(tilde.user());
            case WordPart.Array _ -> out.append("(...)");
        }
    }

    private static void appendBraces(List<ShellWord> elements, StringBuilder out) {
        out.append('{');
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(elements.get(i).parts(), out);
        }
        out.append('}');
    }
}
