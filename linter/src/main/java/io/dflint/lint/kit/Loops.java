package io.dflint.lint.kit;

import io.dflint.shell.Command;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of {@code for} loops. */
public final class Loops {
    private Loops() {}

    /** Returns the substitution if a loop iterates over the output of a single program, or else null. */
    public static WordPart.@Nullable CommandSubstitution overOutputOf(Command.For loop, String program) {
        List<ShellWord> words = loop.words();
        for (ShellWord word : words == null ? List.<ShellWord>of() : words) {
            if (word.parts().size() == 1
                    && word.parts().getFirst() instanceof WordPart.CommandSubstitution substitution) {
                SimpleCommand command = ShellWords.onlyCommand(substitution.body());
                if (command != null && command.isNamed(program)) {
                    return substitution;
                }
            }
        }
        return null;
    }
}
