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
 * Known findings, which are not reported. Each entry stands for one finding: a second finding with the same fingerprint
 * is new. Entries of a file that no longer exists apply to findings of other files, so that files can be renamed. Not
 * safe for use by several threads.
 */
public final class Baseline implements FindingFilter {
    private final Path directory;
    private final Map<String, Map<Entry, Integer>> byPath;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Map<Entry, Integer> moved;

    /**
     * A known finding of a file.
     *
     * @param rule the ID of the rule, for readers of the file
     */
    record Entry(String rule, String fingerprint) {}

    /**
     * Creates a baseline.
     *
     * @param directory the absolute directory to which paths are relative
     * @param byPath the number of findings per entry in each file
     */
    Baseline(Path directory, Map<String, Map<Entry, Integer>> byPath) {
        this.directory = directory;
        this.byPath = byPath;
    }

    /** Returns a baseline without findings. */
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

    /** Adds findings of a file. */
    public void add(Path file, SourceText source, List<Finding> findings) {
        for (Finding finding : findings) {
            byPath.computeIfAbsent(path(file), key -> new HashMap<>()).merge(entry(source, finding), 1, Integer::sum);
        }
    }

    /**
     * Returns the number of known findings of the processed files, and of files that no longer exist, that were not
     * found.
     */
    public int gone() {
        int gone = 0;
        for (Map.Entry<String, Map<Entry, Integer>> file : byPath.entrySet()) {
            if (seen.contains(file.getKey())) {
                gone += sum(file.getValue());
            }
        }
        return gone + sum(moved());
    }

    /** Returns the number of known findings. */
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

    /** The entries of files that no longer exist. */
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
