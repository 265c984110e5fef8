package io.dflint.lint.rules.sc2061;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds patterns for `find` outside of quotes. */
public final class SC2061 extends ShellCommandRule {
    public SC2061() {
        super(RuleInfo.shellCheck("SC2061", "Quote the pattern of find", Severity.WARNING), "find");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        List<ShellWord> args = command.args();
        for (int i = 0; i + 1 < args.size(); i++) {
            String option = args.get(i).literal();
            ShellWord pattern = args.get(i + 1);
            if (option != null && takesPattern(option) && pattern.hasGlob()) {
                report.at(
                                pattern.range(),
                                "the shell replaces this pattern before find sees it; quote the argument of " + option)
                        .fix(fix(script, place, pattern));
            }
        }
    }

    private static boolean takesPattern(String option) {
        return switch (option) {
            case "-ilname",
                    "-iname",
                    "-ipath",
                    "-iregex",
                    "-iwholename",
                    "-lname",
                    "-name",
                    "-path",
                    "-regex",
                    "-wholename" -> true;
            default -> false;
        };
    }

    private static @Nullable Fix fix(ShellScript script, Place place, ShellWord pattern) {
        for (WordPart part : pattern.parts()) {
            boolean plain = part instanceof WordPart.Literal
                    || part instanceof WordPart.Glob
                    || part instanceof WordPart.Parameter;
            if (!plain) {
                return null;
            }
        }
        return ShellEdits.quote(script, new Place(pattern, place));
    }
}
