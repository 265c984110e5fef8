package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.dflint.lsp.protocol.handler.SyncHandler;
import io.dflint.lsp.protocol.handler.TokensHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final String URI = "file:///a/Dockerfile";
    private static final String ID = "\"textDocument\":{\"uri\":\"" + URI + "\"}";
    private static final String TEXT = "FROM a AS b\nRUN echo $x && ls\nCOPY --from=b c d\n";

    private final LspClient client = LspClient.of(List.of(new SyncHandler(), new TokensHandler()), "{}");

    private JsonObject full() {
        return client.result("textDocument/semanticTokens/full", "{" + ID + "}").getAsJsonObject();
    }

    private JsonObject delta(String previous) {
        return client.result(
                        "textDocument/semanticTokens/full/delta",
                        "{" + ID + ",\"previousResultId\":\"" + previous + "\"}")
                .getAsJsonObject();
    }

    private void change(String text) {
        JsonObject change = new JsonObject();
        change.addProperty("text", text);
        client.notify(
                "textDocument/didChange",
                "{\"textDocument\":{\"uri\":\"" + URI + "\",\"version\":2},\"contentChanges\":[" + change + "]}");
    }

    private static List<JsonElement> data(JsonObject answer) {
        return answer.getAsJsonArray("data").asList();
    }

    private static String id(JsonObject answer) {
        return answer.get("resultId").getAsString();
    }

    private static List<JsonElement> apply(List<JsonElement> data, JsonArray edits) {
        List<JsonElement> changed = new ArrayList<>(data);
        for (JsonElement element : edits) {
            JsonObject edit = element.getAsJsonObject();
            int start = edit.get("start").getAsInt();
            changed.subList(start, start + edit.get("deleteCount").getAsInt()).clear();
            changed.addAll(start, data(edit));
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FROM a AS b\n",
                TEXT + "USER me\n",
                "# first\n" + TEXT,
                "FROM a AS b\nRUN echo \"$x\" || ls\nCOPY --from=b c d\n",
                "FROM a AS b\nRUN echo $x && ls\nCOPY --from=b c d\nCOPY --from=b c d\n"
            })
    void aDeltaLeadsToTheNewTokens(String text) {
        client.open(URI, TEXT);
        JsonObject before = full();
        change(text);
        JsonObject delta = delta(id(before));
        List<JsonElement> changed = apply(data(before), delta.getAsJsonArray("edits"));
        assertThat(changed).isEqualTo(data(full()));
    }

    @Test
    void aSmallChangeMakesASmallDelta() {
        client.open(URI, TEXT);
        JsonObject before = full();
        change(TEXT.replace("ls", "cp"));
        assertThat(delta(id(before)).getAsJsonArray("edits")).isEmpty();
        JsonObject next = full();
        change(TEXT.replace("ls", "# s"));
        JsonArray edits = delta(id(next)).getAsJsonArray("edits");
        assertThat(data(edits.get(0).getAsJsonObject())).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void anUnknownResultIsAnsweredInFull() {
        client.open(URI, TEXT);
        JsonObject first = full();
        full();
        assertThat(data(delta(id(first)))).isEqualTo(data(first));
    }

    @Test
    void aClosedDocumentIsForgotten() {
        client.open(URI, TEXT);
        String id = id(full());
        client.notify("textDocument/didClose", "{" + ID + "}");
        client.open(URI, TEXT);
        assertThat(delta(id).has("data")).isTrue();
    }

    @Test
    void aRangeHasTheTokensOfItsLines() {
        client.open(URI, TEXT);
        String range = ",\"range\":{\"start\":{\"line\":2,\"character\":0},\"end\":{\"line\":3,\"character\":0}}";
        JsonObject answer = client.result("textDocument/semanticTokens/range", "{" + ID + range + "}")
                .getAsJsonObject();
        List<JsonElement> all = data(full());
        List<JsonElement> shown = data(answer);
        assertThat(shown.get(0).getAsInt()).isEqualTo(2);
        assertThat(shown.subList(1, shown.size())).isEqualTo(all.subList(all.size() - shown.size() + 1, all.size()));
    }
}
