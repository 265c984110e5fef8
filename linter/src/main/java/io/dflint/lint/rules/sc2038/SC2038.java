package io.dflint.lint.rules.sc2038;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds `find` whose output is passed to `xargs` by lines. */
public final class SC2038 extends ShellRule {
    public SC2038() {
        super(RuleInfo.shellCheck("SC2038", "Use -print0 and xargs -0 with find", Severity.WARNING), Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Command> commands = ((Pipeline) place.node()).commands();
        for (int i = 0; i + 1 < commands.size(); i++) {
            if (commands.get(i) instanceof SimpleCommand find
                    && commands.get(i + 1) instanceof SimpleCommand xargs
                    && find.isNamed("find")
                    && xargs.isNamed("xargs")
                    && !separates(xargs)
                    && !separates(find)) {
                report.at(
                        find.range(),
                        "xargs splits file names with blanks; use find -print0 | xargs -0, or find -exec … +");
            }
        }
    }

    private static boolean separates(SimpleCommand command) {
        for (ShellWord word : command.args()) {
            String text = word.text();
            if (text.startsWith("-") && !text.startsWith("--") && text.indexOf('0') > 0
                    || isOption(text, "null")
                    || isOption(text, "print0")
                    || isOption(text, "printf")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOption(String text, String name) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '-') {
            start++;
        }
        return start > 0 && text.startsWith(name, start);
    }
}
