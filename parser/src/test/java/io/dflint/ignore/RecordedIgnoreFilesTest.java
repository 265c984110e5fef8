package io.dflint.ignore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
import io.dflint.RecordedFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares what ignore files keep out with what they did in BuildKit. */
class RecordedIgnoreFilesTest {

    @Test
    void pathsAreExcludedAsRecorded() throws IOException {
        List<JsonObject> facts = RecordedFacts.ofKind("ignore");
        assumeFalse(facts.isEmpty(), "no reference data");
        List<String> differences = new ArrayList<>();
        for (JsonObject fact : facts) {
            String expected = fact.has("error")
                    ? "error"
                    : RecordedFacts.strings(fact, "excluded").toString();
            String actual = ours(fact.get("ignore").getAsString(), RecordedFacts.strings(fact, "paths"));
            if (!expected.equals(actual)) {
                differences.add(fact + "\n  but was " + actual);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String ours(String text, List<String> paths) {
        IgnoreFile file = IgnoreFile.parse(text);
        for (IgnoreProblem problem : file.problems()) {
            if (problem.kind() != IgnoreProblem.Kind.UNUSABLE_PATTERN) {
                return "error";
            }
        }
        List<String> excluded = new ArrayList<>();
        for (String path : paths) {
            Decision decision = file.decide(path);
            if (decision.failure() != null) {
                return "error";
            }
            if (decision.excluded()) {
                excluded.add(path);
            }
        }
        return excluded.toString();
    }
}
