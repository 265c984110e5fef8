package io.dflint.lint.command;

import io.dflint.instruction.Add;
import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.shell.ShellWord;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tracks files that a stage downloads, and the calls that run them. It must be given the calls of a file in order; ADDs
 * with URLs are inserted at their places.
 */
public final class SavedDownloads {
    private final Map<String, Saved> downloads = new HashMap<>();
    private final List<Placed> adds = new ArrayList<>();
    private int nextAdd;
    private @Nullable Stage stage;

    /**
     * A download.
     *
     * @param instruction the RUN, ONBUILD or ADD
     * @param range the range of the call or the URL
     * @param program the program that downloads it
     */
    public record Saved(Instruction instruction, TextRange range, String program) {}

    private record Placed(@Nullable Stage stage, String file, Saved saved) {}

    /**
     * Creates a tracker.
     *
     * @param instructions all instructions of the file
     */
    public SavedDownloads(List<Instruction> instructions, InstructionStages stages) {
        for (Instruction instruction : instructions) {
            if (instruction instanceof Add add && add.flag("checksum") == null && add.destination() != null) {
                place(add, add.destination().toString(), stages.of(add));
            }
        }
    }

    /** Returns the stage of an instruction; null before the first FROM. */
    @FunctionalInterface
    public interface InstructionStages {
        @Nullable
        Stage of(Instruction instruction);
    }

    private void place(Add add, String destination, @Nullable Stage at) {
        for (LogicalText source : add.sources()) {
            String address = source.toString();
            if (address.startsWith("https://") || address.startsWith("http://")) {
                String name = address.substring(address.lastIndexOf('/') + 1);
                String file = destination.endsWith("/") ? destination + name : destination;
                adds.add(new Placed(at, plain(file), new Saved(add, source.sourceRange(), "ADD")));
            }
        }
    }

    /** Adds the next call in the order of the file. */
    public void add(ProgramCall call) {
        if (call.stage() != stage) {
            stage = call.stage();
            downloads.clear();
        }
        while (nextAdd < adds.size()
                && adds.get(nextAdd).saved().range().start()
                        < call.instruction().range().start()) {
            Placed next = adds.get(nextAdd++);
            if (next.stage() == stage) {
                downloads.put(next.file(), next.saved());
            }
        }
        String file = Downloads.outputFile(call);
        if (file != null) {
            downloads.put(plain(file), new Saved(call.instruction(), call.range(), call.program()));
        }
    }

    /** Reports whether there are no downloads. */
    public boolean isEmpty() {
        return downloads.isEmpty();
    }

    /** Returns the file from an earlier download in the stage that a call runs, or null if there is none. */
    public @Nullable String run(ProgramCall call) {
        if (downloads.isEmpty()) {
            return null;
        }
        String file = Interpreters.isInterpreter(call.program()) ? Interpreters.file(call) : path(call);
        return file != null && downloads.containsKey(plain(file)) ? file : null;
    }

    /** Returns the download of a file, or null if there is none. */
    public @Nullable Saved of(String file) {
        return downloads.get(plain(file));
    }

    /** Returns the program itself if it is called by its path, or else null. */
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
