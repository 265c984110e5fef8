package io.dflint.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reports in SARIF keep to OASIS' specification of version 2.1.0, as far as they use it. */
class SarifTest {
    /** The names that each kind of object may have, those that it must have with a mark. Kinds are named as in the specification. */
    private static final Map<String, Set<String>> PROPERTIES = Map.ofEntries(
            Map.entry("sarifLog", Set.of("$schema", "version!", "runs!")),
            Map.entry("run", Set.of("tool!", "results", "columnKind", "defaultSourceLanguage")),
            Map.entry("tool", Set.of("driver!")),
            Map.entry("driver", Set.of("name!", "fullName", "version", "downloadUri", "shortDescription", "rules")),
            Map.entry(
                    "rule", Set.of("id!", "shortDescription", "helpUri", "help", "defaultConfiguration", "properties")),
            Map.entry("defaultConfiguration", Set.of("level")),
            Map.entry("properties", Set.of("tags")),
            Map.entry(
                    "result",
                    Set.of(
                            "ruleId",
                            "ruleIndex",
                            "level",
                            "message!",
                            "locations",
                            "relatedLocations",
                            "partialFingerprints",
                            "fixes")),
            Map.entry("partialFingerprints", Set.of("findingText/v1")),
            Map.entry("location", Set.of("id", "message", "physicalLocation")),
            Map.entry("physicalLocation", Set.of("artifactLocation!", "region")),
            Map.entry("artifactLocation", Set.of("uri!")),
            Map.entry("region", Set.of("startLine!", "startColumn", "endLine", "endColumn", "sourceLanguage")),
            Map.entry("fix", Set.of("description", "artifactChanges!")),
            Map.entry("artifactChange", Set.of("artifactLocation!", "replacements!")),
            Map.entry("replacement", Set.of("deletedRegion!", "insertedContent")),
            Map.entry("insertedContent", Set.of("text")),
            Map.entry("message", Set.of("text!", "markdown")));

    /** What the property of a name holds, where that is not the name itself. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("runs", "run"),
            Map.entry("rules", "rule"),
            Map.entry("results", "result"),
            Map.entry("locations", "location"),
            Map.entry("relatedLocations", "location"),
            Map.entry("fixes", "fix"),
            Map.entry("artifactChanges", "artifactChange"),
            Map.entry("replacements", "replacement"),
            Map.entry("deletedRegion", "region"),
            Map.entry("shortDescription", "message"),
            Map.entry("description", "message"),
            Map.entry("help", "message"));

    @TestFactory
    Stream<DynamicTest> reports() throws IOException {
        return FormatFixture.all().stream()
                .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> {
                    JsonObject log =
                            JsonParser.parseString(fixture.report(Format.SARIF)).getAsJsonObject();
                    check("sarifLog", log);
                    rulesAreThoseOfTheResults(log);
                }));
    }

    private static void check(String kind, JsonObject object) {
        Set<String> allowed = PROPERTIES.get(kind);
        assertThat(allowed).as("properties of %s", kind).isNotNull();
        for (String name : allowed) {
            if (name.endsWith("!")) {
                assertThat(object.has(name.substring(0, name.length() - 1)))
                        .as("%s of %s", name, kind)
                        .isTrue();
            }
        }
        for (String name : object.keySet()) {
            assertThat(allowed).as("properties of %s", kind).containsAnyOf(name, name + "!");
            value(name, object.get(name));
        }
        if (kind.equals("region")) {
            int startLine = object.get("startLine").getAsInt();
            int endLine = object.get("endLine").getAsInt();
            assertThat(endLine).isGreaterThanOrEqualTo(startLine);
            assertThat(startLine).isPositive();
            assertThat(object.get("startColumn").getAsInt()).isPositive();
            if (startLine == endLine) {
                assertThat(object.get("endColumn").getAsInt())
                        .isGreaterThanOrEqualTo(object.get("startColumn").getAsInt());
            }
        }
    }

    private static void value(String name, JsonElement value) {
        if (value instanceof JsonArray array) {
            array.forEach(element -> value(name, element));
        } else if (value instanceof JsonObject object) {
            check(KINDS.getOrDefault(name, name), object);
        } else if (name.equals("level")) {
            assertThat(value.getAsString()).isIn("error", "warning", "note");
        } else if (name.equals("columnKind")) {
            assertThat(value.getAsString()).isEqualTo("utf16CodeUnits");
        } else if (name.equals("uri")) {
            assertThat(URI.create(value.getAsString()).toASCIIString()).isEqualTo(value.getAsString());
        } else if (name.equals("helpUri") || name.equals("downloadUri")) {
            assertThat(URI.create(value.getAsString()).isAbsolute()).isTrue();
        }
    }

    private static void rulesAreThoseOfTheResults(JsonObject log) {
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
        for (JsonElement element : run.getAsJsonArray("results")) {
            JsonObject result = element.getAsJsonObject();
            if (result.has("ruleIndex")) {
                JsonObject rule = rules.get(result.get("ruleIndex").getAsInt()).getAsJsonObject();
                assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
                assertThat(rule.has("shortDescription")).isTrue();
            }
        }
    }
}
