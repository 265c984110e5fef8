package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the tests of each class ended. As a file it has a line {@code PASSED FAILED SKIPPED CLASS} each. */
final class TestRecord {
    /** How many tests ended how. */
    record Counts(int passed, int failed, int skipped) {
        Counts plus(Counts other) {
            return new Counts(passed + other.passed, failed + other.failed, skipped + other.skipped);
        }
    }

    private final Map<String, Counts> classes = new TreeMap<>();

    static TestRecord read(Path file) throws IOException {
        TestRecord record = new TestRecord();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split(" ", 4);
            record.add(
                    fields[3],
                    new Counts(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), Integer.parseInt(fields[2])));
        }
        return record;
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                classes.entrySet().stream()
                        .map(entry -> "%d %d %d %s"
                                .formatted(
                                        entry.getValue().passed(),
                                        entry.getValue().failed(),
                                        entry.getValue().skipped(),
                                        entry.getKey()))
                        .toList());
    }

    void add(String className, Counts counts) {
        classes.merge(className, counts, Counts::plus);
    }

    /** Takes out the classes in which a test failed, and returns their names. */
    List<String> takeFailed() {
        List<String> failed = classes.entrySet().stream()
                .filter(entry -> entry.getValue().failed() > 0)
                .map(Map.Entry::getKey)
                .toList();
        classes.keySet().removeAll(failed);
        return failed;
    }

    Counts total() {
        return classes.values().stream().reduce(new Counts(0, 0, 0), Counts::plus);
    }
}
