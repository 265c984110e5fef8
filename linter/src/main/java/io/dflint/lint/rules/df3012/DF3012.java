package io.dflint.lint.rules.df3012;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.TextRange;

/** Reports lines of RUN that are too long for a screen. */
public final class DF3012 implements Rule {
    private static final int MOST = 120;
    private static final int WORDS = 7;

    private static final RuleInfo INFO = RuleInfo.own("DF3012", "Break long RUN lines", Severity.STYLE)
            .whenAsked()
            .sameAs("sonar:S7020");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        String text = input.file().source().content();
        for (RunScript run : input.facts().runs()) {
            TextRange range = run.instruction().range();
            int start = range.start();
            while (start < range.end()) {
                int newline = text.indexOf('\n', start);
                int end = newline < 0 || newline > range.end() ? range.end() : newline;
                int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
                if (isLong(text, start, last)) {
                    report.at(
                            run.instruction(),
                            new TextRange(start, last),
                            "the line has " + (last - start)
                                    + " characters; break it with a backslash before && or between arguments");
                }
                start = end + 1;
            }
        }
    }

    /**
     * Reports whether a line is too long. One without spaces, or with a URL, which cannot be broken, could not be
     * improved.
     */
    private static boolean isLong(String text, int start, int end) {
        if (end - start <= MOST) {
            return false;
        }
        int words = 0;
        for (int i = start; i < end; i++) {
            boolean blank = text.charAt(i) == ' ' || text.charAt(i) == '\t';
            words += !blank && (i == start || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t') ? 1 : 0;
            if (text.startsWith("://", i)) {
                return false;
            }
        }
        return words >= WORDS;
    }
}
