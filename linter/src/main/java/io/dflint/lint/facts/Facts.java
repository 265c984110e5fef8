package io.dflint.lint.facts;

import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.ExpandedWords;
import io.dflint.word.Word;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Facts of one file, each derived when a rule first asks for it. For one thread. */
public final class Facts {
    private final BuildModel model;
    private final Map<Instruction, List<Word>> words = new IdentityHashMap<>();

    public Facts(BuildModel model) {
        this.model = model;
    }

    /** The parts of an instruction in which Docker replaces variables. */
    public List<Word> words(Instruction instruction) {
        return words.computeIfAbsent(
                instruction, i -> ExpandedWords.of(i, model.file().escape()));
    }
}
