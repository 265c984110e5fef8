package io.dflint.lint.kit;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code printf} with a format that is known.
 *
 * @param directives how many values the format shows
 * @param arguments how many there are
 * @param sure whether it is known how many arguments there are
 */
public record PrintfCall(ShellWord format, int directives, int arguments, boolean sure) {

    /** Reads a call; null where the format is not known, or how many values it shows. */
    public static @Nullable PrintfCall of(SimpleCommand command) {
        List<ShellWord> args = command.args();
        int at = 0;
        if (args.size() > 1 && args.getFirst().is("-v")) {
            at = 2;
        } else if (!args.isEmpty() && args.getFirst().is("--")) {
            at = 1;
        }
        String format = at < args.size() ? args.get(at).literal() : null;
        int directives = format == null ? -1 : count(format);
        if (directives < 0) {
            return null;
        }
        List<ShellWord> values = args.subList(at + 1, args.size());
        boolean sure = true;
        for (ShellWord value : values) {
            sure &= isOne(value);
        }
        return new PrintfCall(args.get(at), directives, values.size(), sure);
    }

    /** Whether there is a value for each that the format shows; also if it is not known. */
    public boolean fits() {
        if (directives == 0 || !sure) {
            return true;
        }
        return arguments > 0 && arguments % directives == 0;
    }

    private static boolean isOne(ShellWord word) {
        if (word.hasGlob()) {
            return false;
        }
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Braces || part instanceof WordPart.Parameter || isList(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isList(WordPart part) {
        return switch (part) {
            case WordPart.DoubleQuoted quoted -> {
                for (WordPart inner : quoted.parts()) {
                    if (isList(inner)) {
                        yield true;
                    }
                }
                yield false;
            }
            case WordPart.Parameter parameter ->
                parameter.name().equals("@") || parameter.name().equals("*") || parameter.index() != null;
            default -> false;
        };
    }

    /** How many values a format shows; -1 where it is not known. */
    private static int count(String format) {
        int count = 0;
        for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', i)) {
            i++;
            if (i < format.length() && format.charAt(i) == '%') {
                i++;
                continue;
            }
            while (i < format.length() && "-+ #0123456789.*'".indexOf(format.charAt(i)) >= 0) {
                count += format.charAt(i) == '*' ? 1 : 0;
                i++;
            }
            if (i >= format.length() || !Character.isLetter(format.charAt(i))) {
                return -1;
            }
            count++;
        }
        return count;
    }
}
