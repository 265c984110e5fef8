package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rules.dl3010.ArchiveCopies;
import io.dflint.model.Stage;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** Reports an archive that is copied and then unpacked, as hadolint does. */
public final class DL3010 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3010.DL3010().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        new ArchiveCopies(DL3010::archives).check(instructions(input), input, report);
    }

    /** Returns the instructions to check. hadolint drops what it found when another stage begins. */
    private static List<Instruction> instructions(LintInput input) {
        List<Stage> stages = input.model().stages();
        return !stages.isEmpty()
                ? stages.getLast().instructions()
                : input.file().instructions();
    }

    private static List<ShellWord> archives(SimpleCommand command) {
        String program = command.program();
        boolean extracts = program != null
                && switch (program) {
                    case "tar" -> command.hasFlag("x", "extract", "get") || hasOptionWithX(command);
                    case "unzip", "gunzip", "bunzip2", "unlzma", "unxz", "zgz", "uncompress", "zcat", "gzcat" -> true;
                    default -> false;
                };
        return extracts ? command.operands() : List.of();
    }

    /** hadolint treats any option with an x as the one that extracts. */
    private static boolean hasOptionWithX(SimpleCommand command) {
        for (ShellWord word : command.args()) {
            if (word.text().startsWith("-") && word.text().indexOf('x') > 0) {
                return true;
            }
        }
        return false;
    }
}
