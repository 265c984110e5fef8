package io.dflint.builder.record;

import io.dflint.builder.cache.FileChange;
import io.dflint.builder.cache.Input;
import io.dflint.builder.event.LayerChanges;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was in a build.
 *
 * @param index in the steps of the build, from 0
 * @param number among the steps of its stage, such as {@code 2/5}
 * @param line of the Dockerfile, from 1
 * @param endLine its last line
 * @param text the instruction, on one line
 * @param reason why it ran, in one line; null for a step that did not run
 * @param because the index of the step from which it has the reason; -1 if it changed itself
 * @param details what changed about it, in full
 * @param files the files that differ from those that it was made from before
 * @param needs the indexes of the steps on which it depends
 * @param start milliseconds after the start of the build; -1 if it did not run
 * @param millis how long it took; -1 if it did not run
 * @param savedMillis for a cached step how long it took when it ran; -1 if that is not known
 * @param bytes that it added to the image; for a cached step when it ran
 * @param layer the digest of its layer; empty if it has none
 * @param key names its inputs; empty if they are not known
 * @param changes what it changed in its layer; null if that is not known, as of a step that was cached
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

    /** What became of it. */
    public enum State {
        CACHED("cached"),
        RAN("ran"),
        FAILED("failed"),
        /** Nothing needed it. */
        NOT_USED("notUsed"),
        /** The build ended before. */
        NOT_RUN("notRun");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** As records have it. */
        public String text() {
            return text;
        }

        /** For people. */
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

    /** The same step, with what it changed. */
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

    /** The stage and the number, as other output has it. */
    public String title() {
        return "[" + stage + (number.isEmpty() ? "" : " " + number) + "] " + text;
    }
}
