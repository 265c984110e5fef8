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

    /** What stands in the file. */
    Instruction instruction();

    /** The stage it stands in; null before the first FROM. */
    @Nullable
    Stage stage();

    /** What a shell reads of it. */
    List<Script> scripts();

    /** Every simple command of all scripts, at any depth, in the order of the text; else that of the exec form. */
    List<CommandSite> commands();

    /** What the commands come to call. */
    List<CalledCommand> called();
}
