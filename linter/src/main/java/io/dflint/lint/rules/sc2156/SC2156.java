package io.dflint.lint.rules.sc2156;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import java.util.List;

/** Finds `{}` in the script of `find -exec sh -c`. */
public final class SC2156 extends ShellCommandRule {
    public SC2156() {
        super(RuleInfo.shellCheck("SC2156", "Give file names to sh -c as arguments", Severity.WARNING), "find");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        List<ShellWord> args = command.args();
        for (int i = 0; i + 3 < args.size(); i++) {
            boolean runs = args.get(i).is("-exec") || args.get(i).is("-execdir");
            boolean shell = args.get(i + 1).is("sh")
                    || args.get(i + 1).is("bash")
                    || args.get(i + 1).is("dash")
                    || args.get(i + 1).is("ksh");
            ShellWord text = args.get(i + 3);
            if (runs && shell && args.get(i + 2).is("-c") && text.text().contains("{}")) {
                report.at(text.range(), "a file name becomes a part of the script; write sh -c '… \"$1\"' _ {}");
            }
        }
    }
}
