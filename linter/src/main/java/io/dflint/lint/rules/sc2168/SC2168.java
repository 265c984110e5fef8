package io.dflint.lint.rules.sc2168;

import io.dflint.lint.facts.shell.ShellFamily;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Dialect;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `local` outside of functions. */
public final class SC2168 extends ShellCommandRule {
    public SC2168() {
        super(
                RuleInfo.shellCheck("SC2168", "Use local in functions only", Severity.ERROR)
                        .inDefault(),
                "local");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        boolean unknown = ShellFamily.of(script) == ShellFamily.UNKNOWN
                || report.input().options().profile() == Profile.HADOLINT;
        if (script.dialect() == Dialect.SH && !report.isStrict() && unknown) {
            return;
        }
        for (Place at = place.outer(); at != null; at = at.outer()) {
            if (at.node() instanceof Command.Function) {
                return;
            }
        }
        report.at(command.range(), "local works in functions only; remove it");
    }
}
