package io.dflint.lint;

import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.RunScript;
import io.dflint.shell.CommandSite;
import io.dflint.syntax.Comment;
import io.dflint.text.LineIndex;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands below a comment inside of an instruction. */
final class PragmaReach {
    /** How far back a command is looked for that goes on below the comment. */
    private static final int NESTING = 40;

    private PragmaReach() {}

    /** The command that begins below a comment, with those it is piped to; between the words of a command, the line below. */
    static TextRange below(Comment comment, Instruction instruction, LintInput input) {
        int start = comment.range().end();
        TextRange command = commandBelow(start, instruction, input);
        return command != null
                ? command
                : lineBelow(start, instruction, input.file().source().lines());
    }

    private static @Nullable TextRange commandBelow(int offset, Instruction instruction, LintInput input) {
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

    /** Up to the end of the next line that is neither empty nor a comment. */
    private static TextRange lineBelow(int offset, Instruction instruction, LineIndex lines) {
        int last = lines.line(instruction.range().end());
        int line = lines.line(offset) + 1;
        while (line < last && isPassedOver(lines.lineText(line))) {
            line++;
        }
        return new TextRange(offset, line > last ? offset : Math.max(offset, lines.lineEnd(line) + 1));
    }

    private static boolean isPassedOver(String line) {
        String stripped = line.strip();
        return stripped.isEmpty() || stripped.startsWith("#");
    }
}
