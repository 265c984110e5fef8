package io.dflint.lint.shellcheck;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.input.InputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs the program once for each script, or for many at a time if they are known in advance, and records why it failed.
 * After the first failure it is not run again. Safe for use by several threads.
 */
public final class ShellCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** The maximum number of scripts, and of their characters, per process. */
    private static final int BATCH = 500;

    private static final int BATCH_LENGTH = 1 << 20;

    private final ShellCheckProgram program;
    private final @Nullable Path cache;
    private final Map<String, List<Remark>> byText = new ConcurrentHashMap<>();
    private final List<ScriptFile> noted = new ArrayList<>();
    private @Nullable RemarkFolder folder;
    private @Nullable InputException failure;

    /**
     * Creates a checker.
     *
     * @param program the path of the program, or its name if it is to be searched
     * @param cache the directory in which its answers are cached; null for none
     */
    public ShellCheck(String program, @Nullable Path cache) {
        this(program, cache, PATIENCE);
    }

    ShellCheck(String program, @Nullable Path cache, Duration patience) {
        this.program = new ShellCheckProgram(program, patience);
        this.cache = cache;
    }

    /** The reason why the program failed; null if it did not. */
    public synchronized @Nullable InputException failure() {
        return failure;
    }

    /** Announces scripts that will be checked. The program receives them together with the first of them. */
    public synchronized void note(List<ShellScript> scripts) {
        for (ShellScript script : scripts) {
            ScriptFile file = ScriptFile.of(script);
            if (file != null) {
                noted.add(file);
            }
        }
    }

    /** Returns the remarks about a script; empty if the program failed. */
    List<Remark> of(ScriptFile file) {
        List<Remark> known = byText.get(file.text());
        if (known == null) {
            ask(file);
            known = byText.getOrDefault(file.text(), List.of());
        }
        return known;
    }

    private synchronized void ask(ScriptFile wanted) {
        List<ScriptFile> files = new ArrayList<>(noted);
        files.add(wanted);
        noted.clear();
        try {
            RemarkFolder kept = folder();
            List<ScriptFile> batch = new ArrayList<>();
            Set<String> asked = new HashSet<>();
            int length = 0;
            for (ScriptFile file : files) {
                if (!byText.containsKey(file.text()) && asked.add(file.text()) && !isKept(file, kept)) {
                    batch.add(file);
                    length += file.text().length();
                    if (batch.size() == BATCH || length > BATCH_LENGTH) {
                        judge(batch, kept);
                        batch.clear();
                        length = 0;
                    }
                }
            }
            judge(batch, kept);
        } catch (InputException e) {
            failure = failure == null ? e : failure;
        }
    }

    private RemarkFolder folder() throws InputException {
        if (failure != null) {
            throw failure;
        }
        RemarkFolder kept = folder;
        if (kept == null) {
            kept = new RemarkFolder(cache, program.version());
            kept.removeOld();
            folder = kept;
        }
        return kept;
    }

    private boolean isKept(ScriptFile file, RemarkFolder kept) {
        List<Remark> remarks = kept.read(file);
        if (remarks != null) {
            byText.put(file.text(), remarks);
        }
        return remarks != null;
    }

    private void judge(List<ScriptFile> batch, RemarkFolder kept) throws InputException {
        if (batch.isEmpty()) {
            return;
        }
        List<List<Remark>> remarks = program.judge(batch);
        for (int i = 0; i < batch.size(); i++) {
            List<Remark> ofScript = List.copyOf(remarks.get(i));
            byText.put(batch.get(i).text(), ofScript);
            kept.write(batch.get(i), ofScript);
        }
    }
}
