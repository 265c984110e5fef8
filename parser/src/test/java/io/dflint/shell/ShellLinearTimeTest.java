package io.dflint.shell;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.shell.call.CalledCommands;
import io.dflint.shell.reader.ShellParser;
import io.dflint.steps.Cost;
import io.dflint.steps.LinearCost;
import io.dflint.steps.Shapes;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.word.MapEnvironment;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Reading the scripts of a file, and finding what they call, takes steps and memory in proportion to the text. */
@Tag("class-path")
class ShellLinearTimeTest {

    /** What is counted. */
    public static final class Reading implements Cost.Work {
        @Override
        public void accept(String text) {
            for (Instruction instruction : Dockerfile.parse(text).instructions()) {
                if (instruction instanceof Run run && run.command() instanceof ShellForm form) {
                    read(form.script());
                    for (Heredoc heredoc : run.header().heredocs()) {
                        read(heredoc.content());
                    }
                }
            }
        }

        private static void read(LogicalText text) {
            Script script = ShellParser.parseWithShebang(text, Dialect.BASH);
            CalledCommands.of(script, script.commands(), MapEnvironment.EMPTY);
        }
    }

    @TestFactory
    List<DynamicTest> kinds() {
        return new LinearCost(6000, 1500, 5000).tests(Reading.class, Shapes.all());
    }
}
