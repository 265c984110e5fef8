package io.dflint.lint.rules.sc2227;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds a redirection between `find -exec` and its end. */
public final class SC2227 extends ShellCommandRule {
    public SC2227() {
        super(RuleInfo.shellCheck("SC2227", "Redirect inside of find -exec", Severity.WARNING), "find");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        int last = command.words().getLast().range().start();
        for (Redirection each : command.redirections()) {
            if (each.range().start() < last && !each.isInput() && each.descriptor() < 0 && isInAction(command, each)) {
                report.at(
                        each.range(),
                        "this redirects the whole find command; move it to the end, or write -exec sh -c '… "
                                + each.operator().text() + " …' _ {} \\;");
            }
        }
    }

    /** Reports whether the words before a redirection begin an action that those after it end. */
    private static boolean isInAction(SimpleCommand find, Redirection redirection) {
        boolean inside = false;
        for (ShellWord word : find.args()) {
            if (word.range().start() > redirection.range().start()) {
                break;
            }
            if (word.is("-exec") || word.is("-execdir") || word.is("-ok") || word.is("-okdir")) {
                inside = true;
            } else if (word.is(";") || word.is("+")) {
                inside = false;
            }
        }
        return inside;
    }
}
