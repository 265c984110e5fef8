package io.dflint.builder.cli.builds;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cli.workflow.CommandEnvironment;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.record.BuildHistory;
import io.dflint.builder.record.LoadedRecord;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds records by the names that users give to builds. */
public final class Records {
    static final String NAMES = "an ID or its beginning, last, last~N for the Nth before it, or an exported file";

    private static final String LAST = "last";
    private static final int LARGEST = 64 << 20;

    private final Path folder;
    private final Path cache;
    private final BuildHistory history;

    public Records(CommandEnvironment environment) {
        folder = environment.folder();
        cache = CacheIndex.defaultFolder(environment.variables());
        history = new BuildHistory(cache);
    }

    BuildHistory history() {
        return history;
    }

    /**
     * Returns the record with a name, or that of an exported file.
     *
     * @throws UsageException if no record has the name
     */
    LoadedRecord find(String name) throws IOException, UsageException {
        if (name.indexOf('/') >= 0 || name.endsWith(".json")) {
            return file(name);
        }
        List<RecordedBuild> all = history.all();
        return LoadedRecord.ofCache(BuildHistory.completed(kept(name, all), all), cache);
    }

    /**
     * Returns a record of this machine.
     *
     * @throws UsageException if no record has the name
     */
    public RecordedBuild kept(String name) throws IOException, UsageException {
        return kept(name, history.all());
    }

    private static RecordedBuild kept(String name, List<RecordedBuild> all) throws UsageException {
        if (all.isEmpty()) {
            throw new UsageException("no builds are recorded yet; run dfbuild build");
        }
        if (name.equals(LAST) || name.startsWith(LAST + "~")) {
            int back = name.equals(LAST) ? 0 : number(name);
            if (back >= all.size()) {
                throw new UsageException(
                        name + ": only " + all.size() + (all.size() == 1 ? " build is" : " builds are") + " recorded");
            }
            return all.get(back);
        }
        List<RecordedBuild> found =
                all.stream().filter(build -> build.id().startsWith(name)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new UsageException(
                found.isEmpty()
                        ? "no recorded build '" + name + "'; use " + NAMES
                        : "'" + name + "' is the beginning of " + found.size() + " IDs; write more of it");
    }

    private static int number(String name) throws UsageException {
        try {
            int number = Integer.parseInt(name.substring(LAST.length() + 1));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Treated like a negative number.
        }
        throw new UsageException(name + ": expected a number such as last~1");
    }

    private LoadedRecord file(String name) throws IOException, UsageException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new UsageException(name + ": no such file; use " + NAMES);
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException(name + ": " + (Files.isDirectory(file) ? "a directory" : "not a regular file")
                    + ", not the record of a build; use " + NAMES);
        }
        if (Files.size(file) > LARGEST) {
            throw new UsageException(name + ": too large for the record of a build");
        }
        try {
            return LoadedRecord.read(Files.readString(file));
        } catch (JsonException e) {
            throw new UsageException(name + ": not the record of a build; write one with dfbuild builds export");
        }
    }
}
