package io.dflint.lint.ignore;

import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.CommandSite;
import io.dflint.syntax.Comment;
import io.dflint.text.LineIndex;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is below a comment inside an instruction. */
final class PragmaReach {
    /** How many commands are searched backwards for one that continues below the comment. */
    private static final int NESTING = 40;

    private final LintInput input;
    /** The range of lines for which the line below is known, and that line. Comments often follow each other. */
    private int firstAbove = -1;

    private int lineBelow = -1;

    PragmaReach(LintInput input) {
        this.input = input;
    }

    /**
     * Returns the range of the command that begins below a comment, including those that it is piped to; between the
     * words of a command, the line below.
     */
    TextRange of(Comment comment, Instruction instruction) {
        int start = comment.range().end();
        TextRange command = commandBelow(start, instruction);
        return command != null
                ? command
                : lineBelow(start, instruction, input.file().source().lines());
    }

    private @Nullable TextRange commandBelow(int offset, Instruction instruction) {
        RunScript script = input.facts().run(instruction);
        if (script == null) {
            return null;
        }
        List<CommandSite> commands = script.commands();
        int next = firstBehind(commands, offset);
        for (int i = next - 1; i >= Math.max(0, next - NESTING); i--) {
            if (commands.get(i).command().range().contains(offset)) {
                return null;
            }
        }
        return next == commands.size()
                ? null
                : new TextRange(
                        offset,
                        Math.max(offset, commands.get(next).pipeline().range().end()));
    }

    private static int firstBehind(List<CommandSite> commands, int offset) {
        int low = 0;
        int high = commands.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (commands.get(middle).command().range().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the range up to the end of the next line that is neither empty nor a comment. */
    private TextRange lineBelow(int offset, Instruction instruction, LineIndex lines) {
        int last = lines.line(instruction.range().end());
        int line = lines.line(offset) + 1;
        if (line > firstAbove && line <= lineBelow) {
            line = lineBelow;
        } else {
            firstAbove = line - 1;
            while (line < last && isPassedOver(lines.lineText(line))) {
                line++;
            }
            lineBelow = line;
        }
        return new TextRange(offset, line > last ? offset : Math.max(offset, lines.lineEnd(line) + 1));
    }

    private static boolean isPassedOver(String line) {
        String stripped = line.strip();
        return stripped.isEmpty() || stripped.startsWith("#");
    }
}
