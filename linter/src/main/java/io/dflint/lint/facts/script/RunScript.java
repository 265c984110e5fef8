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
 * A RUN, or a RUN after ONBUILD, and the commands in it.
 *
 * @param instruction what stands in the file: the RUN itself or ONBUILD
 * @param run the RUN
 * @param stage the stage it stands in; null before the first FROM
 * @param scripts its scripts: the command line, and the heredoc bodies that a shell runs
 * @param commands every simple command of all scripts, at any depth, in the order of the text
 * @param called what they come to call
 * @param calls what rules judge: the commands that are called
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

    /** Whether it stands after ONBUILD. */
    public boolean isOnbuild() {
        return instruction instanceof Onbuild;
    }
}
