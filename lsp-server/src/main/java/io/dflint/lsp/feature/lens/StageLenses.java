package io.dflint.lsp.feature.lens;

import io.dflint.lsp.document.Document;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells for each stage of a file that has several who uses it. */
public final class StageLenses {

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
        Set<Stage> needed = Set.copyOf(document.model().neededFor(stages.getLast()));
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

    private static String title(boolean last, int users, boolean needed) {
        String used = users == 0 ? "" : users == 1 ? "used by 1 stage" : "used by " + users + " stages";
        if (last) {
            return users == 0 ? "built by default" : "built by default, " + used;
        }
        if (users == 0) {
            return "not used by another stage; built only with --target";
        }
        return needed ? used : used + "; built only with --target";
    }
}
