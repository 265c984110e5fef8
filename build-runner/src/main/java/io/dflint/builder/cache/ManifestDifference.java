package io.dflint.builder.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Says in one line how two lists of files differ. */
final class ManifestDifference {
    private static final int SHOWN = 3;

    private ManifestDifference() {}

    static @Nullable String describe(SortedMap<String, String> before, SortedMap<String, String> now) {
        List<String> changes = new ArrayList<>();
        int count = 0;
        for (var file : now.entrySet()) {
            String old = before.get(file.getKey());
            String change = old == null
                    ? name(file.getKey()) + " is new"
                    : old.equals(file.getValue()) ? null : change(name(file.getKey()), old, file.getValue());
            if (change != null && count++ < SHOWN) {
                changes.add(change);
            }
        }
        for (String path : before.keySet()) {
            if (!now.containsKey(path) && count++ < SHOWN) {
                changes.add(name(path) + " was removed");
            }
        }
        if (count == 0) {
            return null;
        }
        return String.join(", ", changes) + (count > SHOWN ? " and " + (count - SHOWN) + " more" : "");
    }

    private static String name(String path) {
        return path.isEmpty() ? "." : path;
    }

    /** What changed about a file, from {@code type mode uid:gid size digest}. */
    private static String change(String name, String before, String now) {
        String[] old = before.split(" ", 5);
        String[] young = now.split(" ", 5);
        if (old.length < 5 || young.length < 5) {
            return name + " changed";
        }
        if (!old[0].equals(young[0])) {
            return name + " was a " + old[0] + " and is a " + young[0];
        }
        if (!old[3].equals(young[3])) {
            return name + " changed";
        }
        if (!old[1].equals(young[1])) {
            return "mode of " + name + ": " + old[1] + " -> " + young[1];
        }
        if (!old[2].equals(young[2])) {
            return "owner of " + name + ": " + old[2] + " -> " + young[2];
        }
        return name + " changed";
    }
}
