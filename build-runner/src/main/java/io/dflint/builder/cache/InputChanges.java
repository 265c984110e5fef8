package io.dflint.builder.cache;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs between the inputs of two runs of a step; empty if nothing does.
 *
 * @param texts one for each input, in full
 * @param shortTexts the same, with long values cut
 * @param files the files that differ, at most {@link #MOST_FILES}
 */
public record InputChanges(List<String> texts, List<String> shortTexts, List<FileChange> files) {
    /** More files that differ are counted in the texts only. */
    public static final int MOST_FILES = 1000;

    private static final int SHOWN = 3;

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** All in one line. */
    public String summary() {
        int more = shortTexts.size() - SHOWN;
        String shown = String.join("; ", shortTexts.subList(0, Math.min(SHOWN, shortTexts.size())));
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }

    /** Collects them. */
    static final class Collector {
        private final List<String> texts = new ArrayList<>();
        private final List<String> shortTexts = new ArrayList<>();
        private final List<FileChange> files = new ArrayList<>();

        void add(String text) {
            add(text, text);
        }

        void add(String text, String shortText) {
            texts.add(text);
            shortTexts.add(shortText);
        }

        void files(List<FileChange> changes) {
            files.addAll(changes.subList(0, Math.min(changes.size(), MOST_FILES - files.size())));
        }

        InputChanges changes() {
            return new InputChanges(List.copyOf(texts), List.copyOf(shortTexts), List.copyOf(files));
        }
    }
}
