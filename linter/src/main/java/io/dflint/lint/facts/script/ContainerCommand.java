package io.dflint.lint.facts.script;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Script;
import io.dflint.shell.call.CalledCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CMD, ENTRYPOINT or HEALTHCHECK, possibly in ONBUILD. Its command runs in the container, where build arguments are
 * not set.
 *
 * @param instruction the instruction in the file: this one or the ONBUILD around it
 * @param stage the stage that contains it; null before the first FROM
 * @param scripts the scripts that a shell reads
 * @param commands all simple commands of all scripts; for the exec form, its only command
 * @param called the commands that are called, directly or through other programs
 * @param isPlain whether the scripts are written in the file as the shell reads them, not as JSON strings
 */
public record ContainerCommand(
        Instruction instruction,
        @Nullable Stage stage,
        List<Script> scripts,
        List<CommandSite> commands,
        List<CalledCommand> called,
        boolean isPlain)
        implements CommandSource {}
