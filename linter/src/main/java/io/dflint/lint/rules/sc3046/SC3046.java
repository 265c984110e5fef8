package io.dflint.lint.rules.sc3046;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextEdit;

/** Finds `source` in scripts for `sh`. */
public final class SC3046 extends ShellCommandRule {
    public SC3046() {
        super(
                RuleInfo.shellCheck("SC3046", "Use . instead of source in sh", Severity.WARNING)
                        .inDefault(),
                "source");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (Bashisms.isLackingButInBusyBox(script, report)) {
            report.at(command.range(), "sh has no source; write . and the file")
                    .fix(
                            command.words().getFirst().is("source")
                                    ? Fix.unsafe(
                                            "Use .",
                                            new TextEdit(
                                                    command.words().getFirst().range(), "."))
                                    : null);
        }
    }
}
