package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Copy;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lint.compat.hadolint.HadolintImage;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.syntax.Flag;
import java.util.HashSet;
import java.util.Set;

/** Reports a {@code COPY --from} of a stage that does not exist, as hadolint does. */
public final class DL3022 implements Rule {

    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3022.DL3022().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /**
     * Any text without a colon must be the name of an earlier stage in the same spelling, or a number less than that of
     * the stages so far.
     */
    @Override
    public void check(LintInput input, Report report) {
        Set<String> aliases = new HashSet<>();
        int stages = 0;
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof From from) {
                stages++;
                String alias = HadolintImage.of(from).alias();
                if (alias != null) {
                    aliases.add(alias);
                }
            } else if (instruction instanceof Copy copy) {
                Flag flag = copy.flag("from");
                String source = flag == null ? ":" : Quotes.drop(flag.valueText());
                if (source.indexOf(':') < 0 && !aliases.contains(source) && !isNumberBelow(source, stages)) {
                    report.at(copy, copy, "COPY --from names no stage above it");
                }
            }
        }
    }

    /** Reports whether a text starts with a number less than a bound. What follows the digits is ignored. */
    private static boolean isNumberBelow(String text, int bound) {
        int digits = 0;
        long value = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            value = Math.min(Integer.MAX_VALUE, value * 10 + Character.digit(text.charAt(digits), 10));
            digits++;
        }
        return digits > 0 && value < bound;
    }
}
