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
import java.util.List;

/** Finds a redirection between `find -exec` and its end. */
public final class SC2227 extends ShellCommandRule {
    public SC2227() {
        super(RuleInfo.shellCheck("SC2227", "Redirect inside of find -exec", Severity.WARNING), "find");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        List<ShellWord> words = command.words();
        int last = words.getLast().range().start();
        boolean inside = false;
        int next = 1;
        for (Redirection each : command.redirections()) {
            int start = each.range().start();
            // Words and redirections are both in the order of the text.
            for (; next < words.size() && words.get(next).range().start() <= start; next++) {
                inside = isInAction(words.get(next), inside);
            }
            if (inside && start < last && !each.isInput() && each.descriptor() < 0) {
                report.at(
                        each.range(),
                        "this redirects the whole find command; move it to the end, or write -exec sh -c '… "
                                + each.operator().text() + " …' _ {} \\;");
            }
        }
    }

    /** Reports whether a word is in an action, or begins one. */
    private static boolean isInAction(ShellWord word, boolean inside) {
        if (word.is("-exec") || word.is("-execdir") || word.is("-ok") || word.is("-okdir")) {
            return true;
        }
        return inside && !word.is(";") && !word.is("+");
    }
}
