package io.dflint.lsp.feature.stages;

import io.dflint.instruction.From;
import io.dflint.lsp.document.Document;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dependencies between stages: through FROM, {@code COPY --from} and {@code RUN --mount=from}. */
public final class StageHierarchy {

    /** Returns the stage named at the cursor, or the one whose FROM line it is on, or null if there is none. */
    public @Nullable StageItem at(Document document, int offset) {
        for (StageReference reference : document.model().references()) {
            if (reference.target() != null && reference.range().touches(offset)) {
                return item(reference.target());
            }
        }
        for (Stage stage : document.model().stages()) {
            if (stage.from().range().touches(offset)) {
                return item(stage);
            }
        }
        return null;
    }

    /** Returns the stages that need a stage. */
    public List<StageCall> users(Document document, int index) {
        Map<Stage, List<TextRange>> calls = new LinkedHashMap<>();
        for (StageReference reference : document.model().references()) {
            if (reference.target() != null && reference.target().index() == index) {
                calls.computeIfAbsent(reference.user(), user -> new ArrayList<>(1))
                        .add(reference.range());
            }
        }
        return calls(calls);
    }

    /** Returns the stages that a stage needs. */
    public List<StageCall> needs(Document document, int index) {
        Map<Stage, List<TextRange>> calls = new LinkedHashMap<>();
        for (StageReference reference : document.model().references()) {
            Stage target = reference.target();
            if (target != null && reference.user().index() == index) {
                calls.computeIfAbsent(target, key -> new ArrayList<>(1)).add(reference.range());
            }
        }
        return calls(calls);
    }

    private static List<StageCall> calls(Map<Stage, List<TextRange>> places) {
        List<StageCall> calls = new ArrayList<>(places.size());
        places.forEach((stage, ranges) -> calls.add(new StageCall(item(stage), ranges)));
        return calls;
    }

    private static StageItem item(Stage stage) {
        From from = stage.from();
        LogicalText shown = from.alias() != null ? from.alias() : from.image();
        TextRange range = stage.instructions().isEmpty()
                ? from.range()
                : from.range().union(stage.instructions().getLast().range());
        return new StageItem(
                stage.index(),
                from.alias() != null ? from.alias().toString() : "stage " + stage.index(),
                from.image() == null ? "" : "FROM " + from.image(),
                range,
                shown == null ? from.name().sourceRange() : shown.sourceRange());
    }
}
