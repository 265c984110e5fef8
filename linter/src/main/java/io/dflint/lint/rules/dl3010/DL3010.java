package io.dflint.lint.rules.dl3010;

import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** Reports archives that are copied and then extracted. */
public final class DL3010 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3010", "Use ADD to extract local archives", Severity.INFO)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        new ArchiveCopies(DL3010::archives).check(input.file().instructions(), input, report);
    }

    private static List<ShellWord> archives(SimpleCommand command) {
        boolean extracts = command.isNamed("tar") && (command.hasFlag("x", "extract", "get") || hasOldStyleX(command));
        return extracts && !choosesOrRenames(command) ? command.args() : List.of();
    }

    /** ADD extracts everything, under the names in the archive. */
    private static boolean choosesOrRenames(SimpleCommand command) {
        return command.hasFlag(
                "strip-components", "strip", "transform", "xform", "exclude", "wildcards", "to-stdout", "O");
    }

    /** Reports whether the first word contains options without a dash, as in {@code tar xzf}. */
    private static boolean hasOldStyleX(SimpleCommand command) {
        String first = command.args().isEmpty() ? "" : command.args().getFirst().text();
        for (int i = 0; i < first.length(); i++) {
            if (first.charAt(i) < 'A' || first.charAt(i) > 'z') {
                return false;
            }
        }
        return first.indexOf('x') >= 0 && first.indexOf('O') < 0;
    }
}
