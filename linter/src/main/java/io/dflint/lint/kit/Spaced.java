package io.dflint.lint.kit;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Operators that a preceding space turns into arguments. */
public final class Spaced {
    private Spaced() {}

    /** An operator at the start of the first argument. */
    public record Sign(TextRange range) {}

    /** Returns the operator if the first argument of a command begins with it, or else null. */
    public static @Nullable Sign sign(SimpleCommand command, String operator) {
        if (command.words().size() < 2) {
            return null;
        }
        ShellWord word = command.words().get(1);
        if (word.parts().isEmpty() || !(word.parts().getFirst() instanceof WordPart.Literal literal)) {
            return null;
        }
        String text = literal.value();
        boolean found = operator.equals("=")
                ? text.startsWith("=") && !text.startsWith("==") && !text.startsWith("=~")
                : text.startsWith(operator);
        int start = literal.range().start();
        return found ? new Sign(new TextRange(start, start + operator.length())) : null;
    }
}
