package io.dflint.lint.rules.sc2294;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;

/** Finds `eval "$@"` and `eval "${array[@]}"`. */
public final class SC2294 extends ShellCommandRule {
    public SC2294() {
        super(RuleInfo.shellCheck("SC2294", "Do not eval an array", Severity.WARNING), "eval");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            if (ShellWords.only(word) instanceof WordPart.Parameter parameter
                    && (parameter.name().equals("@")
                            || parameter.index() != null && parameter.index().is("@"))
                    && !parameter.operator().startsWith("@")) {
                report.at(parameter.range(), "eval joins the elements and reads them anew; run \"$@\" without eval");
            }
        }
    }
}
