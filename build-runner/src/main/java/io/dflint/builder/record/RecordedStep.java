package io.dflint.builder.record;

import io.dflint.builder.cache.FileChange;
import io.dflint.builder.cache.Input;
import io.dflint.builder.event.LayerChanges;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The record of a step in a build.
 *
 * @param index the index among the steps of the build, from 0
 * @param number the number among the steps of its stage, such as {@code 2/5}
 * @param line the first line in the Dockerfile, counted from 1
 * @param endLine the last line in the Dockerfile
 * @param text the instruction on one line
 * @param reason why it ran, on one line; null for a step that did not run
 * @param because the index of the step that caused it to run; -1 if it changed itself
 * @param details what changed about it, in full
 * @param files the input files that differ from those of the last run
 * @param needs the indexes of the steps that it depends on
 * @param start the start in milliseconds after the start of the build; -1 if it did not run
 * @param millis the duration in milliseconds; -1 if it did not run
 * @param savedMillis for a cached step, the duration when it ran; -1 if unknown
 * @param bytes the number of bytes added to the image; for a cached step, those added when it ran
 * @param layer the digest of its layer; empty if it has none
 * @param key the key of its inputs; empty if they are unknown
 * @param changes the changes in its layer; null if unknown, as for a cached step
 */
public record RecordedStep(
        int index,
        String stage,
        String number,
        int line,
        int endLine,
        String text,
        State state,
        @Nullable String reason,
        int because,
        List<String> details,
        List<FileChange> files,
        List<Integer> needs,
        long start,
        long millis,
        long savedMillis,
        long bytes,
        String layer,
        String key,
        List<Input> inputs,
        @Nullable LayerChanges changes) {

    /** The outcome of a step. */
    public enum State {
        CACHED("cached"),
        RAN("ran"),
        FAILED("failed"),
        /** Nothing needed the step. */
        NOT_USED("notUsed"),
        /** The build ended before the step. */
        NOT_RUN("notRun");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** The text used in records. */
        public String text() {
            return text;
        }

        /** The text for display. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static State of(String text) {
            for (State state : values()) {
                if (state.text.equals(text)) {
                    return state;
                }
            }
            return NOT_RUN;
        }
    }

    /** Returns this step with the changes in its layer. */
    RecordedStep withChanges(LayerChanges known) {
        return new RecordedStep(
                index,
                stage,
                number,
                line,
                endLine,
                text,
                state,
                reason,
                because,
                details,
                files,
                needs,
                start,
                millis,
                savedMillis,
                bytes,
                layer,
                key,
                inputs,
                known);
    }

    /** The stage, number and text, as in other output. */
    public String title() {
        return "[" + stage + (number.isEmpty() ? "" : " " + number) + "] " + text;
    }
}
