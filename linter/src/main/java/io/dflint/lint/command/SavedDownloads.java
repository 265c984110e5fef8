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
 * Downloads that a stage saves to files, and what runs them from there. Takes the calls of a file in their order, and ADD of
 * addresses where it stands between them.
 */
public final class SavedDownloads {
    private final Map<String, Saved> downloads = new HashMap<>();
    private final List<Placed> adds = new ArrayList<>();
    private int nextAdd;
    private @Nullable Stage stage;

    /**
     * A download.
     *
     * @param instruction what has it: RUN, ONBUILD or ADD
     * @param range the call or the address
     * @param program what downloads it
     */
    public record Saved(Instruction instruction, TextRange range, String program) {}

    private record Placed(@Nullable Stage stage, String file, Saved saved) {}

    /** @param instructions all of a file */
    public SavedDownloads(List<Instruction> instructions, InstructionStages stages) {
        for (Instruction instruction : instructions) {
            if (instruction instanceof Add add && add.flag("checksum") == null && add.destination() != null) {
                place(add, add.destination().toString(), stages.of(add));
            }
        }
    }

    /** Tells the stage of an instruction; null before the first FROM. */
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

    /** Takes the next call in the order of the file. */
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

    /** Whether nothing is saved. */
    public boolean isEmpty() {
        return downloads.isEmpty();
    }

    /** The file of an earlier download of the stage that a call runs; null if it runs none. */
    public @Nullable String run(ProgramCall call) {
        if (downloads.isEmpty()) {
            return null;
        }
        String file = Interpreters.isInterpreter(call.program()) ? Interpreters.file(call) : path(call);
        return file != null && downloads.containsKey(plain(file)) ? file : null;
    }

    /** The download of a file; null if there is none. */
    public @Nullable Saved of(String file) {
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
