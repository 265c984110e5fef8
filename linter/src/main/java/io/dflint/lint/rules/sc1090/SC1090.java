package io.dflint.lint.rules.sc1090;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import java.util.ArrayList;
import java.util.List;

/** Finds sourced files whose path is not constant. */
public final class SC1090 extends ShellCommandRule {
    public SC1090() {
        super(
                RuleInfo.shellCheck("SC1090", "Tell which file is sourced", Severity.WARNING)
                        .notInHadolint(),
                ".",
                "source");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.words().size() < 2) {
            return;
        }
        ShellWord file = command.words().get(1);
        if (file.literal() == null && !isBelowExpansion(file) || startsAtHome(file)) {
            report.at(
                    file.range(),
                    "the file that is sourced is not known before the run, so that nothing in it is checked; use a constant path");
        }
    }

    /** Reports whether only the directory is unknown, because a single expansion provides it. */
    private static boolean isBelowExpansion(ShellWord word) {
        List<WordPart> parts = new ArrayList<>();
        flatten(word.parts(), parts);
        boolean expands = !parts.isEmpty()
                && (parts.getFirst() instanceof WordPart.CommandSubstitution
                        || parts.getFirst() instanceof WordPart.Parameter);
        if (!expands || parts.size() < 2) {
            return false;
        }
        for (WordPart part : parts.subList(1, parts.size())) {
            if (!(part instanceof WordPart.Text)) {
                return false;
            }
        }
        return ((WordPart.Text) parts.get(1)).value().startsWith("/");
    }

    private static void flatten(List<WordPart> parts, List<WordPart> flat) {
        for (WordPart part : parts) {
            if (part instanceof WordPart.DoubleQuoted quoted) {
                flatten(quoted.parts(), flat);
            } else {
                flat.add(part);
            }
        }
    }

    private static boolean startsAtHome(ShellWord word) {
        return !word.parts().isEmpty() && word.parts().getFirst() instanceof WordPart.Tilde;
    }
}
