package io.dflint.lint.rules.sc2126;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds `grep | wc -l`. */
public final class SC2126 extends ShellRule {
    public SC2126() {
        super(RuleInfo.shellCheck("SC2126", "Use grep -c instead of wc -l", Severity.STYLE), Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Command> commands = ((Pipeline) place.node()).commands();
        for (int i = 0; i + 1 < commands.size(); i++) {
            if (commands.get(i) instanceof SimpleCommand grep
                    && commands.get(i + 1) instanceof SimpleCommand wc
                    && grep.isNamed("grep")
                    && wc.isNamed("wc")
                    && wc.hasFlag("l", "lines")
                    && !wc.hasFlag("m", "chars", "w", "words", "c", "bytes", "L", "max-line-length")
                    && !grep.hasFlag(
                            "l",
                            "files-with-matches",
                            "L",
                            "files-without-matches",
                            "o",
                            "only-matching",
                            "r",
                            "R",
                            "recursive",
                            "A",
                            "after-context",
                            "B",
                            "before-context")) {
                report.at(grep.range(), "grep counts lines itself; use grep -c");
            }
        }
    }
}
