package io.dflint.lint.rules.redundanttargetplatform;

import io.dflint.lint.facts.check.CheckedFrom;
import io.dflint.lint.facts.value.GlobalArgs;
import io.dflint.lint.kit.TargetPlatform;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Flag;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import io.dflint.word.Expansion;

/** Reports FROM with the platform that is the default anyway. */
public final class RedundantTargetPlatform implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "RedundantTargetPlatform", "Remove the redundant --platform=$TARGETPLATFORM", Severity.WARNING)
            .shadowedBy("DL3065");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        GlobalArgs args = input.facts().globalArgs();
        for (CheckedFrom checked : input.facts().checkRun().froms()) {
            Flag platform = checked.stage().from().flag("platform");
            if (!checked.platform() || platform == null || platform.value() == null) {
                continue;
            }
            Expansion expansion = input.facts().values().of(platform.value(), args);
            if (expansion.matched().size() == 1
                    && expansion.matched().contains("TARGETPLATFORM")
                    && expansion.unmatched().isEmpty()
                    && expansion.value().equals(args.get("TARGETPLATFORM"))) {
                report.at(
                                checked.stage().from(),
                                platform.range(),
                                platform.value() + " is the default of FROM; remove --platform")
                        .fix(TargetPlatform.remove(
                                input.model(), TextEdit.delete(withBlanks(input, platform.range()))));
            }
        }
    }

    private static TextRange withBlanks(LintInput input, TextRange flag) {
        String text = input.file().source().content();
        int end = flag.end();
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return new TextRange(flag.start(), end);
    }
}
