package io.dflint.lint.rules.dl3048;

import io.dflint.lint.facts.label.LabelEntry;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Reports label keys that do not follow Docker's recommendations. */
public class DL3048 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.hadolint("DL3048", "Use valid label keys", Severity.STYLE).inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (LabelEntry label : input.facts().labels()) {
            String wrong = isJudged(label.key()) ? problem(label.key()) : null;
            if (wrong != null) {
                report.at(label.instruction(), label.keyRange(), "label key " + label.key() + " " + wrong);
            }
        }
    }

    /** Docker itself rejects an empty key. */
    protected boolean isJudged(String key) {
        return !key.isEmpty();
    }

    /**
     * Describes the problem with a key (Docker's documentation, guidelines on key formats), or returns null if there is
     * none.
     */
    private static @Nullable String problem(String key) {
        if (key.isEmpty() || !isLower(key.charAt(0))) {
            return "should begin with a lower-case letter";
        }
        char last = key.charAt(key.length() - 1);
        if (!isLower(last) && !isDigit(last)) {
            return "should end with a lower-case letter or a digit";
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (!isLower(c) && !isDigit(c) && "._/-".indexOf(c) < 0) {
                return "should contain only lower-case letters, digits, . and -, not "
                        + (Character.isWhitespace(c) ? "blanks" : c);
            }
        }
        if (key.startsWith("com.docker.") || key.startsWith("io.docker.") || key.startsWith("org.dockerproject.")) {
            return "is in a namespace that Docker reserves; use one of your own domain";
        }
        return key.contains("..") || key.contains("--") ? "should not have two separators in a row" : null;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
