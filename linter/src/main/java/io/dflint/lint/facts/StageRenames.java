package io.dflint.lint.facts;

import io.dflint.instruction.From;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** What to change to give a stage another spelling. */
public final class StageRenames {
    private StageRenames() {}

    /** The edits of the name and of all places that name the stage otherwise; none if one of them is not written plainly. */
    public static List<TextEdit> of(BuildModel model, From from, String name) {
        Stage stage = model.stageOf(from);
        List<TextEdit> edits = new ArrayList<>();
        if (stage == null || from.alias() == null || !add(model, from.alias(), name, edits)) {
            return List.of();
        }
        for (StageReference reference : model.references()) {
            if (reference.target() == stage
                    && !reference.isIndex()
                    && !reference.text().contentEquals(name)
                    && !add(model, reference.text(), name, edits)) {
                return List.of();
            }
        }
        return edits;
    }

    private static boolean add(BuildModel model, LogicalText written, String name, List<TextEdit> edits) {
        edits.add(new TextEdit(written.sourceRange(), name));
        return written.contentEquals(model.file().source().slice(written.sourceRange()))
                && written.contentEqualsIgnoreCase(name);
    }
}
