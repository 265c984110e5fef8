package io.dflint.builder.record;

import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.StepId;
import io.dflint.builder.event.StepNumbers;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.SkippedInstruction;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.Step;
import io.dflint.builder.text.TerminalText;
import io.dflint.builder.text.UrlLogin;
import io.dflint.text.TextRange;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An instruction that did no work in a build. Logins in addresses are made unreadable.
 *
 * @param name the instruction, for FROM with its number
 * @param stage its stage; null for ARG before the first FROM
 * @param line of the Dockerfile, from 1
 * @param meaning of ARG before the first FROM what it comes to; null for others
 * @param reason how it differs from an earlier build, null if it does not; or why it has no part in the build
 */
public record RecordedInstruction(
        Kind kind,
        String name,
        @Nullable String stage,
        int line,
        @Nullable String meaning,
        @Nullable String reason) {

    public RecordedInstruction {
        name = UrlLogin.hidden(name);
        reason = reason == null ? null : UrlLogin.hidden(reason);
    }

    /** What there is to tell of it. */
    public enum Kind {
        /** ARG before the first FROM. */
        ARGUMENT("arguments"),
        /** FROM, or an instruction that only changes the configuration of the image. */
        CONFIGURATION("configuration"),
        /** It has no part in the build. */
        SKIPPED("skipped");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key of its list in JSON. */
        public String key() {
            return key;
        }
    }

    /** What an event tells. */
    public static RecordedInstruction of(BuildPlan plan, StepNumbers numbers, BuildEvent.OfInstruction event) {
        return switch (event) {
            case BuildEvent.Argument(var argument, String reason) ->
                new RecordedInstruction(
                        Kind.ARGUMENT,
                        TerminalText.line(argument.text()),
                        null,
                        line(plan, argument.instruction().range()),
                        TerminalText.line(argument.meaning()),
                        reason == null ? null : TerminalText.line(reason));
            case BuildEvent.Configured(StepId id, String reason) -> {
                Step step = id.step();
                TextRange range = step == null ? id.stage().stage().from().range() : step.range();
                yield new RecordedInstruction(
                        Kind.CONFIGURATION, numbers.title(id), id.stage().name(), line(plan, range), null, reason);
            }
            case BuildEvent.Skipped(SkippedInstruction skipped) ->
                new RecordedInstruction(
                        Kind.SKIPPED,
                        TerminalText.line(skipped.text()),
                        StagePlan.name(skipped.stage()),
                        line(plan, skipped.instruction().range()),
                        null,
                        skipped.reason());
        };
    }

    private static int line(BuildPlan plan, TextRange range) {
        return plan.file().source().lines().line(range.start()) + 1;
    }

    /** The same, with texts as a function shows them. */
    RecordedInstruction shown(UnaryOperator<String> shown) {
        return new RecordedInstruction(
                kind,
                shown.apply(name),
                stage,
                line,
                meaning == null ? null : shown.apply(meaning),
                reason == null ? null : shown.apply(reason));
    }
}
