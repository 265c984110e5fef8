package io.dflint.lint.adopt;

import io.dflint.lint.rule.Finding;
import io.dflint.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are known and not reported. Each known finding stands for one: a second one of the same text is new. What is known of a
 * file that is gone stands for findings of other files, so a file may be renamed. Not safe for use by several threads.
 */
public final class Baseline implements FindingFilter {
    private final Path directory;
    private final Map<String, Map<Entry, Integer>> byPath;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Map<Entry, Integer> moved;

    /**
     * A known finding of a file.
     *
     * @param rule its id, for people who read the file
     */
    record Entry(String rule, String fingerprint) {}

    /**
     * @param directory what paths are relative to; absolute
     * @param byPath how many findings of a kind each file has
     */
    Baseline(Path directory, Map<String, Map<Entry, Integer>> byPath) {
        this.directory = directory;
        this.byPath = byPath;
    }

    /** A baseline without findings. */
    public static Baseline empty(Path directory) {
        return new Baseline(directory, new TreeMap<>());
    }

    @Override
    public List<Finding> reported(Path file, SourceText source, List<Finding> findings) {
        String path = path(file);
        seen.add(path);
        Map<Entry, Integer> known = byPath.get(path);
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            Entry entry = entry(source, finding);
            if (!(known != null && take(known, entry)) && !take(moved(), entry)) {
                left.add(finding);
            }
        }
        return left;
    }

    /** Makes findings known. */
    public void add(Path file, SourceText source, List<Finding> findings) {
        for (Finding finding : findings) {
            byPath.computeIfAbsent(path(file), key -> new HashMap<>()).merge(entry(source, finding), 1, Integer::sum);
        }
    }

    /** How many known findings of the files so far, and of files that are gone, were not found. */
    public int gone() {
        int gone = 0;
        for (Map.Entry<String, Map<Entry, Integer>> file : byPath.entrySet()) {
            if (seen.contains(file.getKey())) {
                gone += sum(file.getValue());
            }
        }
        return gone + sum(moved());
    }

    /** How many findings are known. */
    public int size() {
        int size = 0;
        for (Map<Entry, Integer> entries : byPath.values()) {
            size += sum(entries);
        }
        return size;
    }

    Map<String, Map<Entry, Integer>> byPath() {
        return byPath;
    }

    private static int sum(Map<Entry, Integer> entries) {
        int sum = 0;
        for (int count : entries.values()) {
            sum += count;
        }
        return sum;
    }

    private static boolean take(Map<Entry, Integer> known, Entry entry) {
        Integer count = known.get(entry);
        if (count == null || count == 0) {
            return false;
        }
        known.put(entry, count - 1);
        return true;
    }

    /** What is known of files that are gone. */
    private Map<Entry, Integer> moved() {
        if (moved == null) {
            moved = new HashMap<>();
            for (Map.Entry<String, Map<Entry, Integer>> file : byPath.entrySet()) {
                if (Files.notExists(directory.resolve(file.getKey()))) {
                    Map<Entry, Integer> all = moved;
                    file.getValue().forEach((entry, count) -> all.merge(entry, count, Integer::sum));
                }
            }
        }
        return moved;
    }

    private static Entry entry(SourceText source, Finding finding) {
        return new Entry(finding.id(), Fingerprint.of(source, finding));
    }

    private String path(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path path = directory.getRoot().equals(absolute.getRoot()) ? directory.relativize(absolute) : absolute;
        return path.toString().replace('\\', '/');
    }
}
