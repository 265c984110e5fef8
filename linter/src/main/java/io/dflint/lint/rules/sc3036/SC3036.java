package io.dflint.lint.rules.sc3036;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Dialect;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds options of `echo` other than `-n` in scripts for `dash`. */
public final class SC3036 extends ShellCommandRule {
    public SC3036() {
        super(
                RuleInfo.shellCheck("SC3036", "Use printf instead of echo with options in dash", Severity.WARNING),
                "echo");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (script.dialect() == Dialect.DASH && command.words().size() > 1) {
            ShellWord flag = command.words().get(1);
            String text = flag.text();
            if (text.length() > 1 && text.startsWith("-") && !text.equals("-n") && isMadeOfFlags(text)) {
                report.at(flag.range(), "echo of dash prints " + text + "; use printf");
            }
        }
    }

    private static boolean isMadeOfFlags(String text) {
        for (int i = 1; i < text.length(); i++) {
            if ("neE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
