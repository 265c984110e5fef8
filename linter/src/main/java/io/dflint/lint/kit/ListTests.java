package io.dflint.lint.kit;

import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import java.util.List;

/** Lists as operands of tests. */
public final class ListTests {
    private ListTests() {}

    /** The operands of a condition. */
    public static List<ShellWord> words(Place condition) {
        return switch (condition.node()) {
            case Condition.Word each -> List.of(each.word());
            case Condition.Unary each -> List.of(each.operand());
            case Condition.Binary each -> List.of(each.left(), each.right());
            default -> List.of();
        };
    }

    /** Reports whether a word is {@code $@} or all elements of an array, quoted or not. */
    public static boolean isList(ShellWord word) {
        return ShellWords.only(word) instanceof WordPart.Parameter parameter
                && !parameter.prefix().equals("#")
                && (parameter.name().equals("@")
                        || parameter.index() != null && parameter.index().is("@"));
    }
}
