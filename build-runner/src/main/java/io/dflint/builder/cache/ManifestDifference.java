package io.dflint.builder.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two lists of files. */
final class ManifestDifference {
    private static final int SHOWN = 3;

    private ManifestDifference() {}

    static List<FileChange> of(
            SortedMap<String, String> before,
            SortedMap<String, String> now,
            Function<String, @Nullable String> exclusions) {
        List<FileChange> changes = new ArrayList<>();
        for (Map.Entry<String, String> file : now.entrySet()) {
            String old = before.get(file.getKey());
            if (!file.getValue().equals(old)) {
                changes.add(new FileChange(file.getKey(), old, file.getValue(), null));
            }
        }
        for (Map.Entry<String, String> file : before.entrySet()) {
            if (!now.containsKey(file.getKey())) {
                String path = file.getKey();
                changes.add(new FileChange(path, file.getValue(), null, exclusions.apply(path)));
            }
        }
        return changes;
    }

    /** Describes the changes on one line. */
    static String describe(List<FileChange> changes) {
        String shown =
                changes.stream().limit(SHOWN).map(ManifestDifference::describe).collect(Collectors.joining(", "));
        return shown + (changes.size() > SHOWN ? " and " + (changes.size() - SHOWN) + " more" : "");
    }

    private static String describe(FileChange change) {
        String name = name(change.path());
        String before = change.before();
        String now = change.now();
        if (before == null) {
            return name + " is new";
        }
        if (now == null) {
            return name + (change.excluded() == null ? " was removed" : " is excluded by " + change.excluded());
        }
        return change(name, before, now);
    }

    private static String name(String path) {
        return path.isEmpty() ? "." : path;
    }

    /** Describes the change of a file from {@code type mode uid:gid size digest} before and now. */
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
