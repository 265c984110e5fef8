package io.dflint.lint.rules.sc2139;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds aliases in double quotes with expansions. */
public final class SC2139 extends ShellCommandRule {
    public SC2139() {
        super(RuleInfo.shellCheck("SC2139", "Use single quotes around an alias", Severity.WARNING), "alias");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            if (word.text().indexOf('=') <= 0) {
                continue;
            }
            for (WordPart part : word.parts()) {
                WordPart found = part instanceof WordPart.DoubleQuoted quoted ? first(quoted.parts()) : null;
                if (found != null) {
                    report.at(found.range(), "this is expanded now, not when the alias is used; use single quotes");
                } else if (part instanceof WordPart.Parameter || part instanceof WordPart.CommandSubstitution) {
                    report.at(part.range(), "this is expanded now, not when the alias is used; use single quotes");
                }
            }
        }
    }

    private static @Nullable WordPart first(List<WordPart> parts) {
        for (WordPart part : parts) {
            if (part instanceof WordPart.Expansion) {
                return part;
            }
        }
        return null;
    }
}
