package io.dflint.lint.kit;

import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellNode;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries on words and commands of scripts. */
public final class ShellWords {
    private ShellWords() {}

    /** Returns the only part of a word, also if it is in double quotes, or null if there are several or none. */
    public static @Nullable WordPart only(ShellWord word) {
        return only(word.parts());
    }

    private static @Nullable WordPart only(List<WordPart> parts) {
        if (parts.size() != 1) {
            return null;
        }
        return parts.getFirst() instanceof WordPart.DoubleQuoted quoted ? only(quoted.parts()) : parts.getFirst();
    }

    /** Reports whether a word is constant: without expansions, globs and tildes. */
    public static boolean isConstant(ShellWord word) {
        for (WordPart part : word.parts()) {
            boolean constant = switch (part) {
                case WordPart.Text _ -> true;
                case WordPart.DoubleQuoted quoted -> quoted.isStatic();
                default -> false;
            };
            if (!constant) {
                return false;
            }
        }
        return true;
    }

    /** Returns the only command of a list if it is a simple command, or else null. */
    public static @Nullable SimpleCommand onlyCommand(CommandList list) {
        Pipeline pipeline = onlyPipeline(list);
        return pipeline != null && !pipeline.isPiped() && pipeline.commands().getFirst() instanceof SimpleCommand simple
                ? simple
                : null;
    }

    /** Returns the only pipeline of a list, or null if there are several or none. */
    public static @Nullable Pipeline onlyPipeline(CommandList list) {
        return list.statements().size() == 1 ? onlyPipeline(list.statements().getFirst()) : null;
    }

    /** Returns the only pipeline of a statement, or null if there are several. */
    public static @Nullable Pipeline onlyPipeline(Statement statement) {
        return statement.pipelines().size() == 1 ? statement.pipelines().getFirst() : null;
    }

    /** Returns the only command of a statement if it is a simple command, or else null. */
    public static @Nullable SimpleCommand command(Statement statement) {
        Pipeline pipeline = onlyPipeline(statement);
        return pipeline != null && !pipeline.isPiped() && pipeline.commands().getFirst() instanceof SimpleCommand simple
                ? simple
                : null;
    }

    /**
     * Reports whether the exit status of this node, or of one around it, is tested by {@code &&}, {@code ||}, {@code
     * if} or {@code while}.
     */
    public static boolean isCondition(Place place) {
        for (Place at = place; at.outer() != null; at = at.outer()) {
            ShellNode outer = at.outer().node();
            if (outer instanceof Statement statement
                    && !at.isNode(statement.pipelines().getLast())) {
                return true;
            }
            boolean decides = outer instanceof CommandList list
                    && at.isNode(list.statements().getLast())
                    && isConditionOf(at.outer().parent(), at.outer());
            if (decides) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConditionOf(@Nullable ShellNode command, Place list) {
        if (command instanceof Command.If each) {
            for (Command.Branch branch : each.branches()) {
                if (list.isNode(branch.condition())) {
                    return true;
                }
            }
        }
        return command instanceof Command.Loop loop && list.isNode(loop.condition());
    }

    /** Reports whether a condition, or a word in one, is in {@code [[ ]]}. */
    public static boolean isDoubleTest(Place place) {
        Place command = place.command();
        return command != null && command.node() instanceof Command.Test test && test.doubled();
    }

    /** Returns the literal text at the start of a word. */
    public static String leading(ShellWord word) {
        return !word.parts().isEmpty() && word.parts().getFirst() instanceof WordPart.Text text ? text.value() : "";
    }

    /**
     * Reports whether a substitution in a given style, with a single command in it, makes up the whole of a command.
     */
    public static boolean isCommand(Place substitution, WordPart.CommandSubstitution.Style style) {
        WordPart.CommandSubstitution part = (WordPart.CommandSubstitution) substitution.node();
        Place word = substitution.outer();
        return part.style() == style
                && word != null
                && word.node() instanceof ShellWord whole
                && whole.parts().size() == 1
                && word.parent() instanceof SimpleCommand command
                && command.words().size() == 1
                && word.isNode(command.words().getFirst())
                && onlyCommand(part.body()) != null;
    }
}
