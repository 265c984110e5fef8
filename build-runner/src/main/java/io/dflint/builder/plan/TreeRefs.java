package io.dflint.builder.plan;

import io.dflint.builder.plan.PlanSettings.NamedContext;
import io.dflint.model.Stage;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves what COPY and mounts read from. */
final class TreeRefs {
    private final Planner planner;

    TreeRefs(Planner planner) {
        this.planner = planner;
    }

    /** Resolves {@code from=} of COPY or of a mount. A stage must precede its use. */
    TreeRef find(String from, boolean byIndex, Stage user, String platform, TextRange range)
            throws BuildException, IOException {
        Stage stage = byIndex ? stageByNumber(from, range) : null;
        if (stage == null) {
            stage = planner.model().stageNamed(from);
        }
        if (stage != null) {
            if (stage.index() >= user.index()) {
                throw new BuildException(
                        "stage " + from + " is defined later; only earlier stages can be used", planner.place(range));
            }
            return new TreeRef.OfStage(planner.stage(stage));
        }
        if (from.equals("scratch")) {
            return new TreeRef.Empty();
        }
        return switch (planner.settings().context(from)) {
            case NamedContext.Image(String reference) ->
                new TreeRef.OfImage(planner.image(reference, platform, List.of(), range));
            case NamedContext.Tree(String name) -> new TreeRef.Context(name);
            case null -> new TreeRef.OfImage(planner.image(from, platform, stagesAbove(user), range));
        };
    }

    /** The names of the stages that a stage can use. */
    List<String> stagesAbove(Stage user) {
        List<String> names = new ArrayList<>();
        for (Stage stage : planner.model().stages().subList(0, user.index())) {
            if (stage.name() != null) {
                names.add(stage.name());
            }
        }
        return names;
    }

    private @Nullable Stage stageByNumber(String from, TextRange range) throws BuildException {
        if (from.isEmpty() || !from.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int index = from.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(from);
        if (index >= planner.model().stages().size()) {
            throw new BuildException(
                    "no stage " + from + "; the file has "
                            + planner.model().stages().size() + ", numbered from 0",
                    planner.place(range));
        }
        return planner.model().stages().get(index);
    }
}
