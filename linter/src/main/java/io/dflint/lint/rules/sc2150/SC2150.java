package io.dflint.lint.rules.sc2150;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a script after `find -exec`. */
public final class SC2150 extends ShellCommandRule {
    public SC2150() {
        super(RuleInfo.shellCheck("SC2150", "Run a shell with -exec", Severity.WARNING), "find");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        List<ShellWord> args = command.args();
        for (int i = 0; i + 2 < args.size(); i++) {
            boolean runs = args.get(i).is("-exec") || args.get(i).is("-execdir");
            boolean ends = args.get(i + 2).is(";") || args.get(i + 2).is("+");
            if (runs && ends && isScript(args.get(i + 1).literal())) {
                report.at(
                        args.get(i).range(),
                        "-exec takes a program and its arguments, not a script; write sh -c '…' _ {}");
            }
        }
    }

    private static boolean isScript(@Nullable String text) {
        if (text == null) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (" |;".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
