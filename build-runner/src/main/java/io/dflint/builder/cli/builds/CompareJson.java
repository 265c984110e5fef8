package io.dflint.builder.cli.builds;

import io.dflint.builder.event.PathChange;
import io.dflint.builder.record.BuildDifference;
import io.dflint.builder.record.BuildDifference.StepDifference;
import io.dflint.builder.record.LayerDifference;
import io.dflint.builder.record.RecordJson;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The output of {@code builds compare --format json}. */
final class CompareJson {
    private static final int VERSION = 1;

    private CompareJson() {}

    static Map<String, @Nullable Object> of(RecordedBuild before, RecordedBuild now, BuildDifference difference) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("before", before.id());
        json.put("now", now.id());
        json.put("general", difference.general());
        List<Object> steps = new ArrayList<>();
        for (StepDifference step : difference.steps()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("before", step(step.before()));
            one.put("now", step(step.now()));
            one.put("changes", step.changes());
            one.put("files", step.files().stream().map(RecordJson::write).toList());
            one.put("layer", layer(step.layer()));
            steps.add(one);
        }
        json.put("steps", steps);
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> layer(@Nullable LayerDifference difference) {
        if (difference == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("before", RecordJson.write(difference.before()));
        json.put("now", RecordJson.write(difference.now()));
        json.put(
                "noLonger", difference.noLonger().stream().map(PathChange::text).toList());
        json.put("also", difference.also().stream().map(PathChange::text).toList());
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> step(@Nullable RecordedStep step) {
        if (step == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("index", step.index());
        json.put("line", step.line());
        json.put("title", step.title());
        json.put("state", step.state().text());
        json.put("millis", step.millis() < 0 ? null : step.millis());
        json.put("key", step.key().isEmpty() ? null : step.key());
        return json;
    }
}
