package io.dflint.lsp.feature.lens;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.VariableReferences;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Describes the use of each stage in a file that has several. */
public final class StageLenses {
    /** From this many references through variables on, any stage may be meant. */
    private static final int MOST_REFERENCES = 100;

    public List<StageLens> lenses(Document document) {
        List<Stage> stages = document.model().stages();
        List<StageLens> lenses = new ArrayList<>();
        if (stages.size() < 2) {
            return lenses;
        }
        Map<Stage, List<StageReference>> uses = new HashMap<>();
        for (StageReference reference : document.model().references()) {
            if (reference.target() != null) {
                uses.computeIfAbsent(reference.target(), stage -> new ArrayList<>(2))
                        .add(reference);
            }
        }
        Set<Stage> needed = needed(document.model());
        for (Stage stage : stages) {
            Set<Stage> users = new HashSet<>();
            List<TextRange> places = new ArrayList<>();
            for (StageReference reference : uses.getOrDefault(stage, List.of())) {
                users.add(reference.user());
                places.add(reference.range());
            }
            String title = title(stage == stages.getLast(), users.size(), needed.contains(stage));
            lenses.add(new StageLens(stage.from().name().sourceRange(), title, places));
        }
        return lenses;
    }

    /** Returns the stages that a build without --target needs, or may need with some build arguments. */
    private static Set<Stage> needed(BuildModel model) {
        Set<Stage> needed = new HashSet<>(model.neededFor(model.stages().getLast()));
        VariableReferences variable = VariableReferences.of(model);
        if (variable.count() > MOST_REFERENCES) {
            needed.addAll(model.stages());
        } else if (variable.count() > 0) {
            for (Stage stage : model.stages()) {
                if (!needed.contains(stage) && !variable.to(stage).isEmpty()) {
                    needed.addAll(model.neededFor(stage));
                }
            }
        }
        return needed;
    }

    private static String title(boolean last, int users, boolean needed) {
        String used = users == 0 ? "" : users == 1 ? "used by 1 stage" : "used by " + users + " stages";
        if (last) {
            return users == 0 ? "built by default" : "built by default, " + used;
        }
        if (users == 0) {
            return needed ? "may be used through a variable" : "not used by another stage; built only with --target";
        }
        return needed ? used : used + "; built only with --target";
    }
}
