package io.dflint.lint.rules.sc2059;

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
import java.util.List;

/** Finds variables in the format of `printf`. */
public final class SC2059 extends ShellCommandRule {
    public SC2059() {
        super(RuleInfo.shellCheck("SC2059", "Keep variables out of the format of printf", Severity.INFO), "printf");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        List<ShellWord> args = command.args();
        int at = 0;
        if (!args.isEmpty() && args.getFirst().is("--")) {
            at = 1;
        } else if (args.size() > 1 && args.getFirst().is("-v")) {
            at = 2;
        }
        if (at >= args.size()
                || args.get(at).literal() != null
                || args.get(at).text().indexOf('%') >= 0) {
            return;
        }
        if (isList(args.get(at))) {
            return;
        }
        report.at(
                args.get(at).range(),
                "% and backslashes in the value are read as a format; write printf \"%s\" \"$value\"");
    }

    private static boolean isList(ShellWord word) {
        return ShellWords.only(word) instanceof WordPart.Parameter parameter
                && (parameter.name().equals("@")
                        || parameter.index() != null && parameter.index().is("@"));
    }
}
