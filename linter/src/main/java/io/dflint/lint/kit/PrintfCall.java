package io.dflint.lint.kit;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code printf} with a known format.
 *
 * @param directives the number of values that the format prints
 * @param arguments the number of arguments for them
 * @param sure whether the number of arguments is known
 */
public record PrintfCall(ShellWord format, int directives, int arguments, boolean sure) {

    /** Parses a call. Returns null if the format, or the number of values that it prints, is not known. */
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

    /** Reports whether the arguments match the format, or may do so. */
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

    /** Returns the number of values that a format prints, or -1 if it is not known. */
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
