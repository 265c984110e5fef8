package io.dflint.lint.rules.sc3049;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import java.util.List;
import java.util.Locale;

/** Finds names of signals in lower case in traps of scripts for `sh`. */
public final class SC3049 extends ShellCommandRule {
    public SC3049() {
        super(RuleInfo.shellCheck("SC3049", "Write signals in upper case in sh", Severity.WARNING), "trap");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.words().size() > 2
                ? command.words().subList(2, command.words().size())
                : List.<ShellWord>of()) {
            String text = word.text();
            String upper = text.toUpperCase(Locale.ROOT);
            if (!text.equals(upper) && word.literal() != null && Bashisms.isOutsidePosix(script, report)) {
                report.at(
                        word.range(),
                        "POSIX knows names of signals in upper case only; write " + Shortened.value(upper));
            }
        }
    }
}
