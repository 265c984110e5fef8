package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.dflint.lsp.protocol.handler.LensHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lenses of clients that can do something when one is selected. */
class LensTest {
    private static List<String> lenses(String options) {
        return lenses(options, "file:///x/Dockerfile");
    }

    private static List<String> lenses(String options, String uri) {
        LspClient client = new LspClient(
                new Server(List.of(new SyncHandler(), new LensHandler()), "test", Log.NONE, () -> {})::run);
        try (client) {
            client.result(
                    "initialize", "{\"processId\":null,\"capabilities\":{},\"initializationOptions\":" + options + "}");
            client.notify("initialized", "{}");
            client.open(uri, "FROM a AS One\nFROM b\nFROM One\n");
            List<String> found = new ArrayList<>();
            client.result("textDocument/codeLens", "{\"textDocument\":{\"uri\":\"" + uri + "\"}}")
                    .getAsJsonArray()
                    .forEach(lens -> found.add(describe(lens.getAsJsonObject().getAsJsonObject("command"))));
            return found;
        }
    }

    private static String describe(JsonObject command) {
        return command.get("command").getAsString() + " " + command.get("title").getAsString() + " "
                + (command.has("arguments") ? command.get("arguments") : "");
    }

    @Test
    void buildsStages() {
        assertThat(lenses("{\"build\":true}"))
                .contains(
                        "dflint.build Build this stage [\"file:///x/Dockerfile\",\"one\"]",
                        "dflint.build Build this stage [\"file:///x/Dockerfile\",\"1\"]",
                        "dflint.build Build [\"file:///x/Dockerfile\",\"\"]",
                        "dflint.plan Plan [\"file:///x/Dockerfile\"]",
                        "dflint.run Run [\"file:///x/Dockerfile\",\"\"]");
    }

    @Test
    void buildsNothingForOtherClients() {
        assertThat(lenses("{}")).isNotEmpty().noneMatch(lens -> lens.startsWith("dflint.build"));
    }

    @Test
    void buildsNothingThatIsOnNoDisk() {
        assertThat(lenses("{\"build\":true}", "vscode-vfs:///x/Dockerfile"))
                .isNotEmpty()
                .noneMatch(lens -> lens.startsWith("dflint.build"));
    }
}
