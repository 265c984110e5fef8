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
 * The record of an instruction that did no work in a build. Credentials in URLs are masked.
 *
 * @param name the instruction; for FROM including its number
 * @param stage the name of the stage; null for ARG before the first FROM
 * @param line the line of the Dockerfile, counted from 1
 * @param meaning the values of an ARG before the first FROM; null for other instructions
 * @param reason how the instruction differs from an earlier build, null if it does not; or why it was skipped
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

    /** The kinds of instructions without work. */
    public enum Kind {
        /** ARG before the first FROM. */
        ARGUMENT("arguments"),
        /** FROM, or an instruction that only changes the config of the image. */
        CONFIGURATION("configuration"),
        /** The instruction plays no part in the build. */
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

    /** Returns the record for an event. */
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

    /** Returns this record with a function applied to its texts. */
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
