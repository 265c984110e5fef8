package io.dflint.lsp.feature.completion;

import io.dflint.instruction.Instruction;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.model.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Proposes names for ARG in a stage: those of the ARGs before the first FROM, and the platform arguments of BuildKit.
 */
final class ArgNames {
    private ArgNames() {}

    static void add(Document document, Instruction instruction, String written, List<Proposal> to) {
        if (document.model().stageOf(instruction) == null) {
            return;
        }
        List<Variable> variables =
                new ArrayList<>(document.model().globalScope().variables());
        variables.sort((a, b) -> a.name().compareTo(b.name()));
        for (Variable variable : variables) {
            boolean platform = variable.origin() == Variable.Origin.PLATFORM;
            // There are many platform arguments, and most ARGs are not about them.
            if (Prefix.matches(variable.name(), written) && !(platform && written.isEmpty())) {
                to.add(Proposal.plain(Kind.VARIABLE, variable.name())
                        .detail(platform ? "platform of the build" : "ARG before FROM")
                        .documentation(variable.value()));
            }
        }
    }
}
