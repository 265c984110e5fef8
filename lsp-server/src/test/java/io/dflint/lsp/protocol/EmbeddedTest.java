package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.dflint.lsp.Main;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Dockerfiles in Compose files. */
class EmbeddedTest {
    private static final String URI = "file:///x/compose.yaml";
    private static final String TEXT = """
            services:
              web:
                build:
                  dockerfile_inline: |
                    FROM alpine:3.22 AS base
                    ADD conf /etc/conf
                    FROM base
                    WORKDIR $$HOME/srv
              db:
                build:
                  dockerfile_inline: "FROM alpine:3.22\\nADD conf /etc/conf\\n"
            """;

    private static LspClient open(String language) {
        LspClient client = LspClient.of(Main.handlers(), "{\"textDocument\":{\"diagnostic\":{}}}");
        client.notify(
                "textDocument/didOpen",
                "{\"textDocument\":{\"uri\":\"" + URI + "\",\"languageId\":\"" + language + "\",\"version\":1,\"text\":"
                        + new Gson().toJson(TEXT) + "}}");
        return client;
    }

    private static String place(int line, int character, String more) {
        return "{\"textDocument\":{\"uri\":\"" + URI + "\"},\"position\":{\"line\":" + line + ",\"character\":"
                + character + "}" + more + "}";
    }

    private static String start(JsonElement range) {
        JsonObject start = range.getAsJsonObject().getAsJsonObject("start");
        return start.get("line").getAsInt() + ":" + start.get("character").getAsInt();
    }

    @Test
    void findingsStandWhereTheyAreAndGoWhenItIsClosed() {
        try (LspClient client = open("dockercompose")) {
            List<String> found = new ArrayList<>();
            client.notification("textDocument/publishDiagnostics")
                    .getAsJsonArray("diagnostics")
                    .forEach(each -> {
                        JsonObject finding = each.getAsJsonObject();
                        found.add(finding.get("code").getAsString() + " " + start(finding.get("range")));
                    });
            assertThat(found).contains("DL3020 5:8", "DL3020 10:44");

            client.notify("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + URI + "\"}}");
            assertThat(client.notification("textDocument/publishDiagnostics").getAsJsonArray("diagnostics"))
                    .isEmpty();
        }
    }

    @Test
    void questionsAboutAPlaceAreAnsweredThere() {
        try (LspClient client = open("yaml")) {
            assertThat(client.result("textDocument/hover", place(7, 10, "")).toString())
                    .contains("working directory");
            JsonArray edits = client.result("textDocument/rename", place(6, 14, ",\"newName\":\"first\""))
                    .getAsJsonObject()
                    .getAsJsonObject("changes")
                    .getAsJsonArray(URI);
            List<String> places = new ArrayList<>();
            edits.forEach(edit -> places.add(start(edit.getAsJsonObject().get("range"))));
            assertThat(places).containsExactlyInAnyOrder("4:28", "6:13");
            assertThat(client.result("textDocument/completion", place(7, 8, "")).toString())
                    .contains("HEALTHCHECK");
        }
    }

    @Test
    void tokensAreThoseOfTheDockerfiles() {
        try (LspClient client = open("yaml")) {
            String whole = "{\"textDocument\":{\"uri\":\"" + URI + "\"}}";
            JsonArray data = client.result("textDocument/semanticTokens/full", whole)
                    .getAsJsonObject()
                    .getAsJsonArray("data");
            TreeSet<Integer> lines = new TreeSet<>();
            int line = 0;
            for (int i = 0; i < data.size(); i += 5) {
                line += data.get(i).getAsInt();
                lines.add(line);
            }
            assertThat(lines).as("none where it is written with escapes").containsExactly(4, 5, 6, 7);
            assertThat(data.get(1).getAsInt()).as("the first is FROM").isEqualTo(8);
            assertThat(data.get(2).getAsInt()).isEqualTo(4);
        }
    }

    @Test
    void theRestOfTheFileIsNoDockerfile() {
        try (LspClient client = open("yaml")) {
            assertThat(client.result("textDocument/hover", place(1, 3, "")).isJsonNull())
                    .isTrue();
            assertThat(client.result("textDocument/hover", place(10, 27, "")).isJsonNull())
                    .as("written with escapes")
                    .isTrue();
            String format =
                    "{\"textDocument\":{\"uri\":\"" + URI + "\"},\"options\":{\"tabSize\":4,\"insertSpaces\":true}}";
            assertThat(client.result("textDocument/formatting", format).isJsonNull())
                    .isTrue();
        }
    }

    @Test
    void fixesAreEditsOfTheWholeFile() {
        try (LspClient client = open("yaml")) {
            String range = ",\"range\":{\"start\":{\"line\":5,\"character\":9},\"end\":{\"line\":5,\"character\":9}}";
            String question =
                    "{\"textDocument\":{\"uri\":\"" + URI + "\"}" + range + ",\"context\":{\"diagnostics\":[]";
            JsonArray actions =
                    client.result("textDocument/codeAction", question + "}}").getAsJsonArray();
            JsonObject fix = actions.get(0).getAsJsonObject();
            assertThat(fix.get("title").getAsString()).isEqualTo("Replace ADD with COPY");
            assertThat(start(fix.getAsJsonArray("diagnostics")
                            .get(0)
                            .getAsJsonObject()
                            .get("range")))
                    .isEqualTo("5:8");
            assertThat(edits(fix)).containsExactly("5:8");
            JsonArray all = client.result(
                            "textDocument/codeAction", question + ",\"only\":[\"source.fixAll.dflint\"]}}")
                    .getAsJsonArray();
            assertThat(edits(all.get(0).getAsJsonObject())).hasSize(2);
        }
    }

    private static List<String> edits(JsonObject action) {
        List<String> starts = new ArrayList<>();
        action.getAsJsonObject("edit")
                .getAsJsonObject("changes")
                .getAsJsonArray(URI)
                .forEach(edit -> starts.add(start(edit.getAsJsonObject().get("range"))));
        return starts;
    }

    @Test
    void changesAreFollowed() {
        try (LspClient client = open("yaml")) {
            client.notification("textDocument/publishDiagnostics");
            client.notify(
                    "textDocument/didChange",
                    "{\"textDocument\":{\"uri\":\"" + URI + "\",\"version\":2},\"contentChanges\":[{\"range\":"
                            + "{\"start\":{\"line\":5,\"character\":8},\"end\":{\"line\":5,\"character\":11}},"
                            + "\"text\":\"COPY\"}]}");
            JsonObject params = client.notification("textDocument/publishDiagnostics");
            assertThat(params.get("version").getAsInt()).isEqualTo(2);
            assertThat(params.toString()).containsOnlyOnce("\"DL3020\"");
        }
    }
}
