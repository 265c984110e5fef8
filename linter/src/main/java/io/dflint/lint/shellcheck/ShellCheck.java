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
 * Asks the program about each script once, about many at a time where they are known ahead, and keeps why it could not answer. After the
 * first failure it is not asked again. Safe for use by several threads.
 */
public final class ShellCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** How many scripts, and how many characters of them, one process gets. */
    private static final int BATCH = 500;

    private static final int BATCH_LENGTH = 1 << 20;

    private final ShellCheckProgram program;
    private final @Nullable Path cache;
    private final Map<String, List<Remark>> byText = new ConcurrentHashMap<>();
    private final List<ScriptFile> noted = new ArrayList<>();
    private @Nullable RemarkFolder folder;
    private @Nullable InputException failure;

    /**
     * @param program its path, or its name if it is to be looked for
     * @param cache where its answers are kept; null for nowhere
     */
    public ShellCheck(String program, @Nullable Path cache) {
        this(program, cache, PATIENCE);
    }

    ShellCheck(String program, @Nullable Path cache, Duration patience) {
        this.program = new ShellCheckProgram(program, patience);
        this.cache = cache;
    }

    /** Why it could not answer; null if it did. */
    public synchronized @Nullable InputException failure() {
        return failure;
    }

    /** Notes scripts that will be asked about; the program gets them with the first of them. */
    public synchronized void note(List<ShellScript> scripts) {
        for (ShellScript script : scripts) {
            ScriptFile file = ScriptFile.of(script);
            if (file != null) {
                noted.add(file);
            }
        }
    }

    /** What the program says of a script; nothing if it cannot. */
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
