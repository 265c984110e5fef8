package io.dflint.lint.facts.check;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.word.Environment;
import io.dflint.word.WordPart;
import java.util.List;

/**
 * An instruction as a build comes to it.
 *
 * @param stage the stage that is built
 * @param instruction of the stage; or what stands after ONBUILD in the stage that this one is built on
 * @param place what Docker blames: the instruction; FROM for what stands after ONBUILD
 * @param scope the variables before it
 * @param executed false if its variables cannot be replaced, so that the build ends with them
 * @param undefined the variables in it that nothing defines; only known as far as Docker looks for them
 */
public record CheckStep(
        Stage stage,
        Instruction instruction,
        Instruction place,
        Environment scope,
        boolean executed,
        List<WordPart.Variable> undefined) {}
