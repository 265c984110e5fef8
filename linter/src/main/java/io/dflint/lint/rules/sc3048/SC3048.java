package io.dflint.lint.rules.sc3048;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;

/** Finds names of signals with `SIG` in traps of scripts for `sh`. */
public final class SC3048 extends ShellCommandRule {
    public SC3048() {
        super(
                RuleInfo.shellCheck("SC3048", "Write signals without SIG in sh", Severity.WARNING)
                        .inDefault(),
                "trap");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.words().size() > 2
                ? command.words().subList(2, command.words().size())
                : List.<ShellWord>of()) {
            if (word.text().startsWith("SIG") && Bashisms.isLackingButInBusyBox(script, report)) {
                report.at(
                                word.range(),
                                "names of signals with SIG are not in POSIX, and dash rejects them; write "
                                        + Shortened.value(word.text().substring(3)))
                        .fix(
                                word.literal() == null
                                        ? null
                                        : Fix.unsafe(
                                                "Remove SIG",
                                                TextEdit.delete(new TextRange(
                                                        word.range().start(),
                                                        word.range().start() + 3))));
            }
        }
    }
}
