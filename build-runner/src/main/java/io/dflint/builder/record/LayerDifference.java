package io.dflint.builder.record;

import io.dflint.builder.event.LayerChanges;
import io.dflint.builder.event.PathChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the layers of a step in two builds.
 *
 * @param noLonger the changes that only the first build has, as far as the records list paths
 * @param also the changes that only the second build has
 */
public record LayerDifference(LayerChanges before, LayerChanges now, List<PathChange> noLonger, List<PathChange> also) {

    /** Compares two layers. Returns null if nothing differs or one of the two is unknown. */
    static @Nullable LayerDifference of(@Nullable LayerChanges before, @Nullable LayerChanges now) {
        if (before == null || now == null || before.equals(now)) {
            return null;
        }
        return new LayerDifference(before, now, missing(before, now), missing(now, before));
    }

    /**
     * Returns the changes of one layer that another does not have. Both lists are sorted, so a truncated list is
     * complete up to its last path.
     */
    private static List<PathChange> missing(LayerChanges from, LayerChanges in) {
        Set<PathChange> others = new HashSet<>(in.paths());
        String end = in.isComplete() || in.paths().isEmpty()
                ? null
                : in.paths().getLast().path();
        return from.paths().stream()
                .filter(change -> !others.contains(change))
                .filter(change ->
                        in.isComplete() || end != null && change.path().compareTo(end) <= 0)
                .toList();
    }
}
