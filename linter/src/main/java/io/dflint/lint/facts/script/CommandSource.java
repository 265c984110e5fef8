package io.dflint.lint.facts.script;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Script;
import io.dflint.shell.call.CalledCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instruction with commands. */
public interface CommandSource {

    /** The instruction in the file: this one or the ONBUILD around it. */
    Instruction instruction();

    /** The stage that contains it; null before the first FROM. */
    @Nullable
    Stage stage();

    /** The scripts that a shell reads. */
    List<Script> scripts();

    /** All simple commands of all scripts, at any depth, in source order; for the exec form, its only command. */
    List<CommandSite> commands();

    /** The commands that are called, directly or through other programs. */
    List<CalledCommand> called();
}
