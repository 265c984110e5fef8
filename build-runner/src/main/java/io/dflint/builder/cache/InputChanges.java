package io.dflint.builder.cache;

import java.util.ArrayList;
import java.util.List;

/**
 * The differences between the inputs of two runs of a step; empty if there are none.
 *
 * @param texts a description of each difference, in full
 * @param shortTexts the same descriptions with long values shortened
 * @param files the files that differ, at most {@link #MOST_FILES}
 */
public record InputChanges(List<String> texts, List<String> shortTexts, List<FileChange> files) {
    /** Files beyond this number are only counted in the texts. */
    public static final int MOST_FILES = 1000;

    private static final int SHOWN = 3;

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The differences on one line. */
    public String summary() {
        int more = shortTexts.size() - SHOWN;
        String shown = String.join("; ", shortTexts.subList(0, Math.min(SHOWN, shortTexts.size())));
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }

    /** Collects differences. */
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
