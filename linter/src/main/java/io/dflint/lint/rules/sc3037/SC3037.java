package io.dflint.lint.rules.sc3037;

import io.dflint.lint.facts.shell.ShellFamily;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds flags of `echo` in scripts for `sh`. */
public final class SC3037 extends ShellCommandRule {
    public SC3037() {
        super(RuleInfo.shellCheck("SC3037", "Use printf instead of echo with flags", Severity.WARNING), "echo");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (script.dialect().hasArrays() || command.words().size() < 2) {
            return;
        }
        ShellWord flag = command.words().get(1);
        String text = flag.text();
        boolean isFlag = text.length() > 1 && text.startsWith("-") && isMadeOfFlags(text);
        boolean known = switch (script.dialect()) {
            case ASH, BUSYBOX, DASH -> true;
            default -> false;
        };
        if (isFlag && !known && !(report.isStrict() && !ShellFamily.of(script).lacksBashisms())) {
            report.at(flag.range(), "echo " + text + " prints " + text + " in some shells called sh; use printf");
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
