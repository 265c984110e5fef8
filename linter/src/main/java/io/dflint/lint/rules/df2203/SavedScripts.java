package io.dflint.lint.rules.df2203;

import io.dflint.lint.command.Downloads;
import io.dflint.lint.command.ProgramCall;
import io.dflint.shell.ShellWord;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Downloads that the same RUN saves to a file, and runs from there. */
final class SavedScripts {
    /** What downloaded a file, by its path as written, in the step that the calls have come to. */
    private final Map<String, ProgramCall> downloads = new HashMap<>();

    private int step = -1;

    /** Takes the next call in the order of the file. */
    void add(ProgramCall call) {
        int start = call.instruction().range().start();
        if (start != step) {
            step = start;
            downloads.clear();
        }
        String file = Downloads.outputFile(call);
        if (file != null) {
            downloads.put(plain(file), call);
        }
    }

    /** The file of an earlier download that a call of the same step runs; null if it runs none. */
    @Nullable
    String script(ProgramCall call) {
        if (downloads.isEmpty()) {
            return null;
        }
        String file = Interpreters.isInterpreter(call.program()) ? Interpreters.file(call) : path(call);
        return file != null && downloads.containsKey(plain(file)) ? file : null;
    }

    /** What downloaded such a file. */
    @Nullable
    ProgramCall download(String file) {
        return downloads.get(plain(file));
    }

    /** The program itself, if it is named with its path. */
    private static @Nullable String path(ProgramCall call) {
        for (ShellWord word : call.site().command().words()) {
            if (word.range().equals(call.name())) {
                return word.text().indexOf('/') < 0 ? null : word.text();
            }
        }
        return null;
    }

    private static String plain(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }
}
