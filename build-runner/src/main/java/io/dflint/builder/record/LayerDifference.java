package io.dflint.builder.record;

import io.dflint.builder.event.LayerChanges;
import io.dflint.builder.event.PathChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How that differs what a step changed in its layer in two builds.
 *
 * @param noLonger what only the first build has, as far as records name paths
 * @param also what only the second one has
 */
public record LayerDifference(LayerChanges before, LayerChanges now, List<PathChange> noLonger, List<PathChange> also) {

    /** Null if nothing differs, or one of the two is not known. */
    static @Nullable LayerDifference of(@Nullable LayerChanges before, @Nullable LayerChanges now) {
        if (before == null || now == null || before.equals(now)) {
            return null;
        }
        return new LayerDifference(before, now, missing(before, now), missing(now, before));
    }

    /** Both lists are in order, so up to the last path of a list that was cut short they are complete. */
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
