package io.dflint.lint.rules.df1003;

import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports tags whose owner moves them from one image to the next. */
public final class DF1003 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.own("DF1003", "Pin a full version", Severity.INFO).whenAsked();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ImageUse use : input.facts().images()) {
            String tag = use.known() ? use.tag() : null;
            // There is a separate rule for latest.
            if (tag != null && !use.mayHaveDigest() && !tag.equals("latest") && !isOneImage(tag)) {
                report.at(
                                use.instruction(),
                                use.tagRange(),
                                "the tag of " + use.described()
                                        + " moves to newer images; use a full version, or add the digest")
                        .valuesFrom(use.variables());
            }
        }
    }

    /** Reports whether a tag contains a version of three numbers, a date or a hash: such tags are rarely moved. */
    private static boolean isOneImage(String tag) {
        int dots = 0;
        int digits = 0;
        int hexadecimals = 0;
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            dots = c == '.' && digits > 0 ? dots + 1 : digit ? dots : 0;
            digits = digit ? digits + 1 : 0;
            hexadecimals = digit || c >= 'a' && c <= 'f' ? hexadecimals + 1 : 0;
            if (dots == 2 && digits > 0 || digits == 8 || hexadecimals == 12) {
                return true;
            }
        }
        return tag.length() == hexadecimals && hexadecimals >= 7;
    }
}
