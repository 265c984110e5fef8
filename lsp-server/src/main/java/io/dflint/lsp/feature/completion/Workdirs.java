package io.dflint.lsp.feature.completion;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Workdir;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.model.BuildModel;
import io.dflint.model.Scope;
import io.dflint.model.Stage;
import io.dflint.model.WorkingDirectory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Proposes directories used in WORKDIR. */
final class Workdirs {
    private Workdirs() {}

    /**
     * Adds directories that the stage used before an instruction.
     *
     * @param end a suffix for each: a slash where a directory must not be mistaken for a file
     */
    static void add(Document document, Instruction instruction, String written, String end, List<Proposal> to) {
        BuildModel model = document.model();
        Stage stage = model.stageOf(instruction);
        if (stage != null) {
            Set<String> folders = new LinkedHashSet<>();
            collect(model, stage, instruction, folders);
            propose(folders, written, end, to);
        }
    }

    /** Adds directories from the entire file, except the one that is being written. */
    static void addOfFile(Document document, Instruction instruction, String written, List<Proposal> to) {
        BuildModel model = document.model();
        Set<String> folders = new LinkedHashSet<>();
        for (Stage stage : model.stages()) {
            collect(model, stage, instruction, folders);
        }
        propose(folders, written, "", to);
    }

    /** Adds directories of the stage named by {@code --from}. */
    static void addOfSource(
            Document document, String source, Instruction instruction, String written, List<Proposal> to) {
        BuildModel model = document.model();
        Stage stage = source.isEmpty() ? null : model.target(source);
        if (stage != null && stage != model.stageOf(instruction)) {
            Set<String> folders = new LinkedHashSet<>();
            collect(model, stage, instruction, folders);
            propose(folders, written, "/", to);
        }
    }

    private static void collect(BuildModel model, Stage stage, Instruction until, Set<String> folders) {
        if (stage.parent() != null) {
            add(model.scopeAtEnd(stage.parent()), folders);
        }
        List<Instruction> instructions = stage.instructions();
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i).range().equals(until.range())) {
                return;
            }
            if (instructions.get(i) instanceof Workdir) {
                boolean last = i + 1 == instructions.size();
                add(last ? model.scopeAtEnd(stage) : model.scopeAt(instructions.get(i + 1)), folders);
            }
        }
    }

    private static void add(Scope scope, Set<String> folders) {
        WorkingDirectory folder = scope.workdir();
        if (!folder.inImage() && !folder.path().equals("/")) {
            folders.add(folder.path());
        }
    }

    private static void propose(Set<String> folders, String written, String end, List<Proposal> to) {
        for (String folder : folders) {
            Proposal proposal = Proposal.plain(Kind.FOLDER, folder + end).detail("WORKDIR");
            // A word of COPY may be a source or the destination, so both stages may have the directory.
            if (Prefix.matches(proposal.label(), written) && !to.contains(proposal)) {
                to.add(proposal);
            }
        }
    }
}
