package io.dflint.lint.facts;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.model.BuildModel;
import io.dflint.model.ExpandedWords;
import io.dflint.word.Word;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of one file, each derived when a rule first asks for it. For one thread. */
public final class Facts {
    private final BuildModel model;
    private final boolean asHadolint;
    private final Map<Instruction, List<Word>> words = new IdentityHashMap<>();
    private @Nullable List<RunScript> runs;
    private @Nullable List<BaseImage> baseImages;

    /** @param asHadolint whether to read scripts as hadolint reads them */
    public Facts(BuildModel model, boolean asHadolint) {
        this.model = model;
        this.asHadolint = asHadolint;
    }

    /** The parts of an instruction in which Docker replaces variables. */
    public List<Word> words(Instruction instruction) {
        return words.computeIfAbsent(
                instruction, i -> ExpandedWords.of(i, model.file().escape()));
    }

    /** The images that stages start from, in order; stages built on others or on nothing have none. */
    public List<BaseImage> baseImages() {
        List<BaseImage> known = baseImages;
        if (known == null) {
            known = BaseImage.of(model);
            baseImages = known;
        }
        return known;
    }

    /** Every RUN, also behind ONBUILD, in the order of the file. */
    public List<RunScript> runs() {
        List<RunScript> known = runs;
        if (known == null) {
            known = readRuns();
            runs = known;
        }
        return known;
    }

    private List<RunScript> readRuns() {
        ScriptReader reader = new ScriptReader(model, asHadolint);
        List<RunScript> found = new ArrayList<>();
        for (Instruction instruction : model.file().instructions()) {
            if (instruction instanceof Run run) {
                found.add(reader.read(run, run));
            } else if (instruction instanceof Onbuild onbuild && onbuild.trigger() instanceof Run run) {
                found.add(reader.read(onbuild, run));
            }
        }
        return List.copyOf(found);
    }
}
