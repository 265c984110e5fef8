package io.dflint.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.dflint.lint.rule.Finding;
import io.dflint.lsp.config.LintSettings;
import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.Place;
import io.dflint.lsp.document.PositionEncoding;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.protocol.Log;
import io.dflint.lsp.protocol.LspClient;
import io.dflint.lsp.protocol.Server;
import io.dflint.text.TextEdit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the tests of dockerfile-language-service expect, asked of this server. The recorded answers lie outside this project, where
 * the system property {@code dflint.shared} says. Answers that differ on purpose are listed in {@link #EXEMPT} and explained in
 * {@code docs/compatibility.md}.
 */
class RecordedAnswersTest {

    /** Method, position and text of cases where the other server is wrong. */
    private static final Set<String> EXEMPT = Set.of(
            "rename 2:16 FROM node AS bootstrap\nFROM node\nCOPY --from=bootstrap2 /git/bin/app .",
            "prepareRename 2:16 FROM node AS bootstrap\nFROM node\nCOPY --from=bootstrap2 /git/bin/app .",
            "rename 1:13 FROM node\nCOPY --from=dev\nCOPY --from=dev /git/bin/app .",
            "prepareRename 1:13 FROM node\nCOPY --from=dev\nCOPY --from=dev /git/bin/app .",
            "prepareRename 2:13 FROM node\nCOPY --from=dev\nCOPY --from=dev /git/bin/app .",
            "documentSymbol - \r#escape=`",
            "hover 2:0 ENV port=8080\rnEXPOSE ${po\\\r\nrt}",
            "hover 2:1 ENV port=8080\rnEXPOSE ${po\\\r\nrt}",
            "hover 2:2 ENV port=8080\rnEXPOSE ${po\\\r\nrt}",
            "signatureHelp 0:24 ONBUILD ARG name=value space",
            "completion 0:0 FROM node\n",
            "completion 1:1 # syntax=docker/dockerfile\n#",
            "completion 1:12 FROM busybox AS source\nCOPY --from=",
            "completion 2:12 FROM ubuntu:trusty AS setup\nFROM redhat:rawhide AS dev\nCOPY --from=",
            "completion 1:12 FROM node AS dev\nCOPY --from=\nFROM node AS test",
            "completion 1:26 FROM busybox\nHEALTHCHECK --timeout=30s ",
            "completion 1:20 FROM busybox AS source\nONBUILD COPY --from=",
            "completion 2:20 FROM ubuntu:trusty AS setup\nFROM redhat:rawhide AS dev\nONBUILD COPY --from=",
            "completion 1:20 FROM busybox\nONBUILD HEALTHCHECK  --timeout=30s NONE ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "definition",
                "documentHighlight",
                "prepareRename",
                "rename",
                "foldingRange",
                "documentLink",
                "documentSymbol",
                "formatting",
                "rangeFormatting",
                "onTypeFormatting",
                "signatureHelp",
                "hover",
                "completion"
            })
    void answersAsRecorded(String method) throws IOException {
        Map<String, List<JsonObject>> byCapabilities = new LinkedHashMap<>();
        for (JsonObject each : cases(method)) {
            JsonElement capabilities = each.has("capabilities") ? each.get("capabilities") : new JsonObject();
            byCapabilities
                    .computeIfAbsent(capabilities.toString(), key -> new ArrayList<>())
                    .add(each);
        }
        List<String> wrong = new ArrayList<>();
        Set<String> differing = new TreeSet<>();
        byCapabilities.forEach((capabilities, cases) -> ask(method, capabilities, cases, wrong, differing));
        assertThat(wrong).isEmpty();
        assertThat(differing)
                .as("known differences")
                .containsExactlyInAnyOrderElementsOf(EXEMPT.stream()
                        .filter(name -> name.startsWith(method + " "))
                        .toList());
    }

    /**
     * Each diagnostic of the other server is also ours, under one of the codes of {@code rcjsuen-codes.json} and in the same line.
     * That we find more is no difference.
     */
    @Test
    void findsWhatIsRecorded() throws IOException {
        JsonObject codes = JsonParser.parseString(
                        Files.readString(Path.of("src/test/resources/diagnostics/rcjsuen-codes.json")))
                .getAsJsonObject();
        List<String> exempt = Files.readAllLines(Path.of("src/test/resources/diagnostics/rcjsuen-exempt.txt"));
        Diagnostics diagnostics = new Diagnostics();
        List<String> missing = new ArrayList<>();
        Set<String> differing = new TreeSet<>();
        for (JsonObject each : cases("publishDiagnostics")) {
            Document document =
                    new Document("untitled:Dockerfile", 1, each.get("text").getAsString(), PositionEncoding.UTF_16);
            List<Finding> found = diagnostics
                    .findings(document, settings(each.getAsJsonObject("params").get("settings")), Cancellation.NONE)
                    .findings();
            for (JsonElement wanted : each.getAsJsonArray("result")) {
                String name = wanted.getAsJsonObject().get("codeName").getAsString();
                int line = place(wanted.getAsJsonObject().getAsJsonObject("range"), "start")
                        .line();
                String shown = name + " " + each.get("text");
                if (!isFound(document, found, codes.getAsJsonArray(name), line)) {
                    if (exempt.contains(shown)) {
                        differing.add(shown);
                    } else {
                        missing.add(shown + " in line " + line + ": " + found);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(differing).as("known differences").containsExactlyInAnyOrderElementsOf(exempt);
    }

    private static boolean isFound(Document document, List<Finding> found, JsonArray codes, int line) {
        for (Finding finding : found) {
            if (document.line(finding.range().start()) == line && codes.contains(new JsonPrimitive(finding.id()))) {
                return true;
            }
        }
        return false;
    }

    /** The recorded settings are numbers. */
    private static Settings settings(JsonElement recorded) {
        Map<String, String> levels = new HashMap<>();
        if (recorded instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                levels.put(
                        entry.getKey(),
                        List.of("ignore", "warning", "error")
                                .get(entry.getValue().getAsInt()));
            }
        }
        return new Settings(levels, false, LintSettings.DEFAULT);
    }

    private static void ask(
            String method, String capabilities, List<JsonObject> cases, List<String> wrong, Set<String> differing) {
        try (LspClient client = new LspClient(new Server(Main.handlers(), "test", Log.NONE, () -> {})::run)) {
            client.initialize("{\"textDocument\":" + capabilities + "}");
            for (int i = 0; i < cases.size(); i++) {
                JsonObject each = cases.get(i);
                if (method.equals("hover") && each.get("result").isJsonNull()) {
                    continue; // More is told here.
                }
                String text = each.get("text").getAsString();
                String uri = "file:///" + i + "/Dockerfile";
                JsonObject params = each.getAsJsonObject("params").deepCopy();
                JsonObject id = new JsonObject();
                id.addProperty("uri", uri);
                params.add("textDocument", id);
                client.open(uri, text);
                Document document = new Document(uri, 1, text, PositionEncoding.UTF_16);
                String name = method + " " + place(params) + " " + text;
                Object expected = normal(method, document, each.get("result"));
                Object got = normal(method, document, client.result("textDocument/" + method, params.toString()));
                boolean agrees = method.equals("completion")
                        ? ((Set<?>) got).containsAll((Set<?>) expected)
                        : expected.equals(got);
                if (!agrees && EXEMPT.contains(name)) {
                    differing.add(name);
                } else if (!agrees) {
                    wrong.add(name + "\n  expected " + expected + "\n  got      " + got);
                }
            }
        }
    }

    private static String place(JsonObject params) {
        if (!params.has("position")) {
            return "-";
        }
        JsonObject position = params.getAsJsonObject("position");
        return position.get("line") + ":" + position.get("character");
    }

    /** An answer without what two servers may say in different ways. */
    private static Object normal(String method, Document document, JsonElement answer) {
        if (method.endsWith("ormatting") || method.equals("rename")) {
            return edited(document, answer);
        }
        if (answer.isJsonNull()) {
            return Set.of();
        }
        if (method.equals("hover")) {
            return "something"; // The words are our own.
        }
        if (method.equals("signatureHelp")) {
            return signatures(answer.getAsJsonObject());
        }
        if (method.equals("completion")) {
            return proposals(
                    answer instanceof JsonObject list ? list.getAsJsonArray("items") : answer.getAsJsonArray());
        }
        Set<String> found = new TreeSet<>();
        List<JsonElement> all = answer instanceof JsonArray list ? list.asList() : List.of(answer);
        for (JsonElement element : all) {
            JsonObject each = element.getAsJsonObject();
            found.add(
                    switch (method) {
                        case "foldingRange" -> each.get("startLine") + "-" + each.get("endLine");
                        case "documentHighlight" -> each.get("range") + " " + each.get("kind");
                        case "documentSymbol" ->
                            each.get("name") + " " + each.get("kind")
                                    + each.getAsJsonObject("location").get("range");
                        case "documentLink" -> each.get("range") + " " + target(each);
                        default -> (each.has("range") ? each.get("range") : each).toString();
                    });
        }
        return found;
    }

    /** What is proposed and for what, without the values that placeholders show; a server may propose more. */
    private static Set<String> proposals(JsonArray items) {
        Set<String> found = new TreeSet<>();
        for (JsonElement item : items) {
            String label = item.getAsJsonObject().get("label").getAsString();
            JsonObject range =
                    item.getAsJsonObject().getAsJsonObject("textEdit").getAsJsonObject("range");
            Place start = place(range, "start");
            // The protocol forbids ranges of several lines, which the other server gives.
            boolean oneLine = start.line() == place(range, "end").line();
            found.add(label.split("[ =]", 2)[0]);
            if (oneLine) {
                found.add(label.split("[ =]", 2)[0] + " at " + range);
            }
        }
        return found;
    }

    private static Object signatures(JsonObject help) {
        List<String> shown = new ArrayList<>();
        for (JsonElement signature : help.getAsJsonArray("signatures")) {
            shown.add(signature.getAsJsonObject().get("label").getAsString());
        }
        return shown.isEmpty() ? Set.of() : shown + " " + help.get("activeParameter");
    }

    private static String target(JsonObject link) {
        return link.has("target")
                ? link.get("target").getAsString()
                : "https://hub.docker.com/" + link.get("data").getAsString();
    }

    private static String edited(Document document, JsonElement answer) {
        List<JsonElement> edits = new ArrayList<>();
        if (answer instanceof JsonArray list) {
            edits.addAll(list.asList());
        } else if (answer instanceof JsonObject workspace && workspace.has("changes")) {
            workspace
                    .getAsJsonObject("changes")
                    .asMap()
                    .values()
                    .forEach(list -> edits.addAll(list.getAsJsonArray().asList()));
        }
        List<TextEdit> converted = new ArrayList<>();
        for (JsonElement edit : edits) {
            JsonObject range = edit.getAsJsonObject().getAsJsonObject("range");
            converted.add(new TextEdit(
                    document.range(place(range, "start"), place(range, "end")),
                    edit.getAsJsonObject().get("newText").getAsString()));
        }
        return TextEdit.apply(document.text(), converted);
    }

    private static Place place(JsonObject range, String end) {
        JsonObject place = range.getAsJsonObject(end);
        return new Place(place.get("line").getAsInt(), place.get("character").getAsInt());
    }

    private static List<JsonObject> cases(String method) throws IOException {
        Path file = Path.of(System.getProperty("dflint.shared", "none"), "lsp-cases", method + ".jsonl.gz");
        assumeTrue(Files.exists(file), "no reference data");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
                Stream<String> all = lines.lines()) {
            return all.map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .map(RecordedAnswersTest::withResult)
                    .toList();
        }
    }

    private static JsonObject withResult(JsonObject recorded) {
        if (!recorded.has("result")) {
            recorded.add("result", JsonNull.INSTANCE);
        }
        return recorded;
    }
}
