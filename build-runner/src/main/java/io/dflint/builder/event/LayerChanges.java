package io.dflint.builder.event;

import io.dflint.builder.event.PathChange.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * The paths that a step changed in its layer. A directory that only contains changed paths does not count.
 *
 * @param added the number of new paths
 * @param changed the number of paths that existed before
 * @param removed the number of removed paths; a directory counts once
 * @param paths the first changed paths, in order
 */
public record LayerChanges(int added, int changed, int removed, List<PathChange> paths) {
    /** The largest number of paths to list. */
    public static final int MOST_PATHS = 100;

    /**
     * Summarizes the changes of a step.
     *
     * @param changes the changes by path
     * @param leftOut the paths that do not stay in the layer
     */
    public static LayerChanges of(NavigableMap<String, Kind> changes, Set<String> leftOut) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        List<PathChange> paths = new ArrayList<>();
        for (Map.Entry<String, Kind> change : changes.entrySet()) {
            boolean onTheWay = change.getValue() == Kind.CHANGED && holdsOthers(change.getKey(), changes);
            if (onTheWay || leftOut.contains(change.getKey())) {
                continue;
            }
            counts.merge(change.getValue(), 1, Integer::sum);
            if (paths.size() < MOST_PATHS) {
                paths.add(new PathChange(change.getValue(), change.getKey()));
            }
        }
        return new LayerChanges(
                counts.getOrDefault(Kind.ADDED, 0),
                counts.getOrDefault(Kind.CHANGED, 0),
                counts.getOrDefault(Kind.REMOVED, 0),
                List.copyOf(paths));
    }

    private static boolean holdsOthers(String folder, NavigableMap<String, Kind> changes) {
        String inside = folder + "/";
        String next = changes.ceilingKey(inside);
        return next != null && next.startsWith(inside);
    }

    /** The number of changes of each kind that occurs, such as {@code +12 -1}; empty for none. */
    public String counts() {
        StringBuilder text = new StringBuilder();
        count(Kind.ADDED, added, text);
        count(Kind.CHANGED, changed, text);
        count(Kind.REMOVED, removed, text);
        return text.toString();
    }

    private static void count(Kind kind, int count, StringBuilder text) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : " ").append(kind.sign()).append(count);
        }
    }

    /** The number of changed paths. */
    public int count() {
        return added + changed + removed;
    }

    /** Reports whether all changed paths are listed. */
    public boolean isComplete() {
        return paths.size() == count();
    }
}
