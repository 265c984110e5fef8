package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.dflint.lsp.Main;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Actions for all findings of a rule, whose edits come when they are chosen. */
class RuleFixTest {
    private static final String URI = "file:///a/Dockerfile";
    private static final String TEXT = """
            FROM alpine:3.22
            ADD one /one
            RUN apk add curl
            ADD two /two
            ADD three.tar /three
            """;
    private static final String RESOLVES =
            "{\"textDocument\":{\"codeAction\":{\"dataSupport\":true,\"resolveSupport\":{\"properties\":[\"edit\"]}}}}";

    private static List<JsonObject> bulk(LspClient client, int line) {
        String place = "{\"line\":" + line + ",\"character\":1}";
        List<JsonObject> found = new ArrayList<>();
        for (JsonElement each : client.result(
                        "textDocument/codeAction",
                        "{\"textDocument\":{\"uri\":\"" + URI + "\"},\"range\":{\"start\":" + place + ",\"end\":"
                                + place + "},\"context\":{\"diagnostics\":[]}}")
                .getAsJsonArray()) {
            if (each.getAsJsonObject().get("title").getAsString().startsWith("Fix all")) {
                found.add(each.getAsJsonObject());
            }
        }
        return found;
    }

    @Test
    void theEditsComeWhenItIsChosen() {
        try (LspClient client = LspClient.of(Main.handlers(), RESOLVES)) {
            client.open(URI, TEXT);
            JsonObject action = bulk(client, 1).getFirst();
            assertThat(action.get("title").getAsString()).isEqualTo("Fix all 2 DL3020 in this file");
            assertThat(action.has("edit")).isFalse();
            JsonObject resolved =
                    client.result("codeAction/resolve", action.toString()).getAsJsonObject();
            List<String> texts = new ArrayList<>();
            resolved.getAsJsonObject("edit")
                    .getAsJsonObject("changes")
                    .getAsJsonArray(URI)
                    .forEach(edit -> texts.add(edit.getAsJsonObject()
                            .get("newText")
                            .getAsString()
                            .lines()
                            .findFirst()
                            .orElse("")));
            assertThat(String.join(" ", texts)).contains("COPY").doesNotContain("three");
        }
    }

    @Test
    void oneFindingNeedsNoSuchAction() {
        try (LspClient client = LspClient.of(Main.handlers(), RESOLVES)) {
            client.open(URI, TEXT);
            assertThat(bulk(client, 2)).isEmpty();
        }
    }

    @Test
    void whatHasChangedMeanwhileGetsNoEdits() {
        try (LspClient client = LspClient.of(Main.handlers(), RESOLVES)) {
            client.open(URI, TEXT);
            JsonObject action = bulk(client, 1).getFirst();
            client.notify(
                    "textDocument/didChange",
                    "{\"textDocument\":{\"uri\":\"" + URI
                            + "\",\"version\":2},\"contentChanges\":[{\"text\":\"FROM scratch\"}]}");
            assertThat(client.result("codeAction/resolve", action.toString())
                            .getAsJsonObject()
                            .has("edit"))
                    .isFalse();
        }
    }

    @Test
    void whoDoesNotAskIsNotOfferedIt() {
        try (LspClient client = LspClient.of(Main.handlers(), "{}")) {
            client.open(URI, TEXT);
            assertThat(bulk(client, 1)).isEmpty();
        }
    }
}
