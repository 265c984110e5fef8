package io.dflint.lint.rules.df3050;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Stopsignal;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A stop signal that no program can handle. */
public final class DF3050 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3050", "Use a stop signal that programs can handle", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Stopsignal stop && stop.signal() != null) {
                String effect = effect(input.facts().value(instruction, stop.signal()));
                if (effect != null) {
                    report.at(
                            instruction,
                            stop.signal().sourceRange(),
                            effect + "; use SIGTERM, or the signal that the program ends on");
                }
            }
        }
    }

    /** Returns what a signal does that no program can handle, or null for another signal. */
    private static @Nullable String effect(@Nullable String signal) {
        return switch (signal == null ? "" : signal.toUpperCase(Locale.ROOT)) {
            case "SIGKILL", "KILL", "9" -> "SIGKILL ends the program at once, without time to finish its work";
            case "SIGSTOP", "STOP", "19" ->
                "SIGSTOP only pauses the program, so that docker stop waits and then kills it";
            default -> null;
        };
    }
}
