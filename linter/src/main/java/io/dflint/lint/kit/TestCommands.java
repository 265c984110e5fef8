package io.dflint.lint.kit;

import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operators of {@code [ ]} and of the command {@code test}. */
public final class TestCommands {
    private TestCommands() {}

    /**
     * Returns the range to show for a test with a binary operator outside of {@code [[ ]]}, or null for anything else.
     */
    public static @Nullable TextRange binary(Place place, String operator) {
        if (place.node() instanceof Condition.Binary binary) {
            return binary.operator().equals(operator) && !ShellWords.isDoubleTest(place)
                    ? binary.operatorRange()
                    : null;
        }
        return place.node() instanceof SimpleCommand command && isTest(command, 4, 2, operator)
                ? command.range()
                : null;
    }

    /** Returns the range to show for a test with a unary operator, or null for anything else. */
    public static @Nullable TextRange unary(Place place, String operator) {
        if (place.node() instanceof Condition.Unary unary) {
            return unary.operator().equals(operator) ? unary.operatorRange() : null;
        }
        return place.node() instanceof SimpleCommand command && isTest(command, 3, 1, operator)
                ? command.range()
                : null;
    }

    private static boolean isTest(SimpleCommand command, int size, int at, String operator) {
        List<ShellWord> words = command.words();
        return words.size() == size && command.isNamed("test") && words.get(at).is(operator);
    }
}
