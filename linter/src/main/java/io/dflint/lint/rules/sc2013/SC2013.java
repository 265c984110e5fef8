package io.dflint.lint.rules.sc2013;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds `for` over the lines of a file. */
public final class SC2013 extends ShellRule {
    public SC2013() {
        super(RuleInfo.shellCheck("SC2013", "Read lines with while read", Severity.INFO), Shape.FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<ShellWord> words = ((Command.For) place.node()).words();
        for (ShellWord word : words == null ? List.<ShellWord>of() : words) {
            if (word.parts().size() == 1
                    && word.parts().getFirst() instanceof WordPart.CommandSubstitution substitution
                    && readsLines(substitution.body())) {
                report.at(
                        substitution.range(), "the loop runs once for each word, not for each line; use while read -r");
            }
        }
    }

    private static boolean readsLines(CommandList body) {
        Pipeline pipeline = ShellWords.onlyPipeline(body);
        if (pipeline == null) {
            return false;
        }
        for (Command command : pipeline.commands()) {
            if (!(command instanceof SimpleCommand simple)
                    || !simple.isNamed("grep", "fgrep", "egrep", "sed", "cat", "awk", "cut", "sort")) {
                return false;
            }
        }
        return true;
    }
}
