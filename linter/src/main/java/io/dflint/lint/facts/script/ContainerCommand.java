package io.dflint.lint.facts.script;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Script;
import io.dflint.shell.call.CalledCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CMD, ENTRYPOINT or HEALTHCHECK, also after ONBUILD: what runs when there is a container, and no build argument any more.
 *
 * @param instruction what stands in the file: the instruction itself or ONBUILD
 * @param stage the stage it stands in; null before the first FROM
 * @param scripts what a shell reads of it
 * @param commands every simple command of all scripts, else that of the exec form
 * @param called what they come to call
 * @param isPlain whether the scripts stand in the file as a shell reads them, not as JSON strings
 */
public record ContainerCommand(
        Instruction instruction,
        @Nullable Stage stage,
        List<Script> scripts,
        List<CommandSite> commands,
        List<CalledCommand> called,
        boolean isPlain)
        implements CommandSource {}
