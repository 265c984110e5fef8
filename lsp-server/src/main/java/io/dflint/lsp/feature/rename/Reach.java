package io.dflint.lsp.feature.rename;

import io.dflint.instruction.Instruction;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The parts of a file in which a variable may be read or hidden: its stages, the stages based on them, and all scripts
 * in them.
 *
 * @param scopes the scopes, see {@link Occurrence#scope}
 * @param instructions the instructions in these scopes
 */
record Reach(Set<Integer> scopes, Set<Instruction> instructions) {

    static Reach of(Symbol symbol, BuildModel model) {
        Set<Integer> scopes = new HashSet<>();
        Set<Instruction> instructions = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Occurrence occurrence : symbol.occurrences()) {
            scopes.add(occurrence.scope());
            instructions.add(occurrence.instruction());
        }
        for (Stage stage : model.stages()) {
            Stage parent = stage.parent();
            boolean isReached = scopes.contains(stage.index())
                    || parent != null && scopes.contains(parent.index())
                    || stage.instructions().stream().anyMatch(instructions::contains);
            if (isReached) {
                scopes.add(stage.index());
                instructions.addAll(stage.instructions());
            }
        }
        return new Reach(scopes, instructions);
    }

    boolean contains(Occurrence occurrence) {
        return scopes.contains(occurrence.scope()) || instructions.contains(occurrence.instruction());
    }
}
