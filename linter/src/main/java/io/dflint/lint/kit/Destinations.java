package io.dflint.lint.kit;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import java.util.List;

/** The destinations of {@code mv}, {@code cp} and {@code ln}. */
public final class Destinations {
    private Destinations() {}

    /** Reports whether a command certainly has only one operand. */
    public static boolean isMissing(SimpleCommand command) {
        List<ShellWord> operands = command.operands();
        if (operands.size() != 1 || namesTarget(command) || operands.getFirst().hasGlob()) {
            return false;
        }
        for (WordPart part : operands.getFirst().parts()) {
            boolean single = switch (part) {
                case WordPart.Text _, WordPart.Tilde _ -> true;
                case WordPart.DoubleQuoted quoted -> isSingle(quoted);
                default -> false;
            };
            if (!single) {
                return false;
            }
        }
        return true;
    }

    /** Reports whether an option names the target directory. Options can be abbreviated. */
    private static boolean namesTarget(SimpleCommand command) {
        for (ShellWord word : command.args()) {
            String text = word.text();
            if (text.startsWith("--t") || text.startsWith("--h") || text.startsWith("--ver")) {
                return true;
            }
        }
        return command.hasOption("-t");
    }

    private static boolean isSingle(WordPart.DoubleQuoted quoted) {
        for (WordPart part : quoted.parts()) {
            if (part instanceof WordPart.Parameter parameter
                    && (parameter.name().equals("@")
                            || parameter.index() != null
                            || parameter.prefix().equals("!"))) {
                return false;
            }
        }
        return true;
    }
}
