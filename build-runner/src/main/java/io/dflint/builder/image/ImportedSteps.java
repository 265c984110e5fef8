package io.dflint.builder.image;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.HistoryEntry;
import io.dflint.builder.daemon.ImageDetails;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What images of {@code --cache-from} bring: their histories name the steps that made them, so another machine that pulls
 * such an image need not run those steps.
 */
public final class ImportedSteps {
    private static final String MARK = "dfbuild ";

    private final Map<String, Step> steps = new HashMap<>();

    /**
     * A step.
     *
     * @param layers digests of the layers after it
     * @param image an image that has these layers, and maybe more
     */
    public record Step(List<String> layers, String image, Instant created) {}

    /** Reads the history of an image. */
    public void add(Engine engine, ImageDetails image) throws IOException {
        for (HistoryEntry entry : engine.images().history(image.id())) {
            String comment = entry.comment();
            String[] parts = comment.startsWith(MARK) ? comment.split(" ", -1) : new String[0];
            int count = parts.length > 2 ? number(parts[1]) : -1;
            if (count < 0 || count > image.layers().size()) {
                continue;
            }
            Step step = new Step(image.layers().subList(0, count), image.id(), entry.created());
            for (int i = 2; i < parts.length; i++) {
                steps.putIfAbsent(parts[i], step);
            }
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The line of the history for a step, by which it is found again. */
    public static String comment(int layers, String keys) {
        return MARK + layers + " " + keys;
    }

    @Nullable
    public Step find(String key) {
        return steps.get(key);
    }
}
