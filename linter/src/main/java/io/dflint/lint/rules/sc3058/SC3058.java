package io.dflint.lint.rules.sc3058;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `${@%pattern}` and similar expansions in scripts for `sh`. */
public final class SC3058 extends ShellRule {
    public SC3058() {
        super(RuleInfo.shellCheck("SC3058", "Do not cut $@ and $* in sh", Severity.WARNING), Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        boolean all = parameter.name().equals("@") || parameter.name().equals("*");
        boolean cuts =
                parameter.operator().startsWith("%") || parameter.operator().startsWith("#");
        if (all && cuts && Bashisms.isLackingButInBusyBox(script, report)) {
            report.at(place.range(), "POSIX leaves open what cutting $@ and $* does; loop over the arguments");
        }
    }
}
