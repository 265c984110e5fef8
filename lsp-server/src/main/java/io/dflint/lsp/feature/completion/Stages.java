package io.dflint.lsp.feature.completion;

import io.dflint.instruction.Instruction;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Proposes stages. */
final class Stages {
    private Stages() {}

    /**
     * Adds the stages above the one that an instruction belongs to or starts.
     *
     * @param numbers whether unnamed stages are proposed by their number
     */
    static void add(Document document, Instruction instruction, String written, boolean numbers, List<Proposal> to) {
        Stage own = document.model().stageOf(instruction);
        if (own == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Stage stage : document.model().stages().subList(0, own.index())) {
            LogicalText alias = stage.from().alias();
            String name = stage.name();
            if (name != null && alias != null) {
                if (Prefix.matches(name, written) && seen.add(name)) {
                    to.add(proposal(alias.toString(), stage));
                }
            } else if (numbers && Prefix.matches(Integer.toString(stage.index()), written)) {
                to.add(proposal(Integer.toString(stage.index()), stage));
            }
        }
    }

    private static Proposal proposal(String name, Stage stage) {
        LogicalText image = stage.from().image();
        return Proposal.plain(Kind.STAGE, name)
                .detail("stage " + stage.index())
                .documentation(image == null ? null : image.toString());
    }
}
