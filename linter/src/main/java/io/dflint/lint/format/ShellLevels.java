package io.dflint.lint.format;

import io.dflint.shell.ArrayValue;
import io.dflint.shell.Command;
import io.dflint.shell.Script;
import io.dflint.shell.ShellVisitor;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextRange;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes the nesting level of each place of a script: in bodies of {@code if}, loops and similar, and in the
 * arguments of a command.
 */
final class ShellLevels extends ShellVisitor {
    /** The change of the level at each offset; negative where nesting ends. */
    private final TreeMap<Integer, Integer> steps = new TreeMap<>();

    private final TreeMap<Integer, Integer> levels = new TreeMap<>();

    private ShellLevels() {}

    static ShellLevels of(Script script) {
        ShellLevels levels = new ShellLevels();
        levels.visit(script.body());
        int level = 0;
        for (Map.Entry<Integer, Integer> step : levels.steps.entrySet()) {
            level += step.getValue();
            levels.levels.put(step.getKey(), level);
        }
        return levels;
    }

    /** Returns the level at an offset; 0 is outermost. */
    int at(int offset) {
        Map.Entry<Integer, Integer> entry = levels.floorEntry(offset);
        return entry == null ? 0 : Math.max(0, entry.getValue());
    }

    private void deeper(int from, int to) {
        if (from < to) {
            steps.merge(from, 1, Integer::sum);
            steps.merge(to, -1, Integer::sum);
        }
    }

    private void deeper(TextRange range) {
        deeper(range.start(), range.end());
    }

    @Override
    public void visit(Command command) {
        switch (command) {
            case SimpleCommand simple -> arguments(simple);
            case Command.If branches -> {
                for (Command.Branch branch : branches.branches()) {
                    deeper(branch.body().range());
                }
                if (branches.otherwise() != null) {
                    deeper(branches.otherwise().range());
                }
            }
            case Command.For loop -> deeper(loop.body().range());
            case Command.ArithmeticFor loop -> deeper(loop.body().range());
            case Command.Loop loop -> deeper(loop.body().range());
            case Command.Case arms -> {
                for (Command.CaseItem item : arms.items()) {
                    deeper(item.range());
                    deeper(item.body().range());
                }
            }
            case Command.Subshell subshell -> deeper(subshell.body().range());
            case Command.Group group -> deeper(group.body().range());
            case Command.Test _, Command.Arithmetic _, Command.Function _, Command.Coprocess _, Command.Time _ -> {}
        }
        super.visit(command);
    }

    private void arguments(SimpleCommand command) {
        if (!command.words().isEmpty()) {
            ShellWord first = command.words().getFirst();
            deeper(first.range().end(), command.range().end());
        }
    }

    @Override
    public void visit(ArrayValue array) {
        deeper(array.range());
        super.visit(array);
    }
}
