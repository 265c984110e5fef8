package io.dflint.lint.facts.script;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.model.Stage;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Script;
import io.dflint.shell.call.CalledCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A RUN, possibly in ONBUILD, and the commands in it.
 *
 * @param instruction the instruction in the file: the RUN itself or the ONBUILD around it
 * @param run the RUN
 * @param stage the stage that contains it; null before the first FROM
 * @param scripts its scripts: the command line, and the heredoc bodies that a shell runs
 * @param commands all simple commands of all scripts, at any depth, in source order
 * @param called the commands that are called, directly or through other programs
 * @param calls the commands that rules check: the called ones
 */
public record RunScript(
        Instruction instruction,
        Run run,
        @Nullable Stage stage,
        List<Script> scripts,
        List<CommandSite> commands,
        List<CalledCommand> called,
        List<CommandSite> calls)
        implements CommandSource {

    /** Reports whether it is in ONBUILD. */
    public boolean isOnbuild() {
        return instruction instanceof Onbuild;
    }
}
