package io.dflint.lint.facts.stage;

import io.dflint.instruction.From;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes the edits that change the spelling of a stage name. */
public final class StageRenames {
    private final BuildModel model;
    /** The references to each stage, by the index of the stage. */
    private final Map<Integer, List<StageReference>> references = new HashMap<>();

    public StageRenames(BuildModel model) {
        this.model = model;
        for (StageReference reference : model.references()) {
            Stage target = reference.target();
            if (target != null && !reference.isIndex()) {
                List<StageReference> known = references.get(target.index());
                if (known == null) {
                    known = new ArrayList<>(1);
                    references.put(target.index(), known);
                }
                known.add(reference);
            }
        }
    }

    /** Returns the edits for the name and all references to it, or none if one of them contains quotes or variables. */
    public List<TextEdit> of(From from, String name) {
        Stage stage = model.stageOf(from);
        List<TextEdit> edits = new ArrayList<>();
        if (stage == null || from.alias() == null || !add(from.alias(), name, edits)) {
            return List.of();
        }
        for (StageReference reference : references.getOrDefault(stage.index(), List.of())) {
            if (!reference.text().contentEquals(name) && !add(reference.text(), name, edits)) {
                return List.of();
            }
        }
        return edits;
    }

    private boolean add(LogicalText written, String name, List<TextEdit> edits) {
        edits.add(new TextEdit(written.sourceRange(), name));
        return written.contentEquals(model.file().source().slice(written.sourceRange()))
                && written.contentEqualsIgnoreCase(name);
    }
}
