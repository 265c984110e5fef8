package io.dflint.lint.facts.check;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.word.Environment;
import io.dflint.word.WordPart;
import java.util.List;

/**
 * An instruction as a build reaches it.
 *
 * @param stage the stage that is built
 * @param instruction an instruction of the stage, or one that an ONBUILD of its parent stage triggers
 * @param place the instruction that Docker reports: the instruction itself, or the FROM for a triggered one
 * @param scope the variables before it
 * @param executed false if its variables cannot be expanded, so that the build fails there
 * @param undefined the undefined variables in it, as far as Docker looks for them
 */
public record CheckStep(
        Stage stage,
        Instruction instruction,
        Instruction place,
        Environment scope,
        boolean executed,
        List<WordPart.Variable> undefined) {}
