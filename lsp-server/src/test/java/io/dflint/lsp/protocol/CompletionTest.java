package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.dflint.lsp.protocol.handler.CompletionHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final String URI = "file:///nowhere/Dockerfile";

    private static LspClient client(String item, String rest) {
        return LspClient.of(
                List.of(new SyncHandler(), new CompletionHandler()),
                "{" + rest + "\"textDocument\":{\"completion\":{\"completionItem\":{" + item + "}}}}");
    }

    private static LspClient client(String item) {
        return client(item, "");
    }

    private static JsonObject complete(LspClient client, String text, int line, int character) {
        client.open(URI, text);
        return client.result(
                        "textDocument/completion",
                        "{\"textDocument\":{\"uri\":\"" + URI + "\"},\"position\":{\"line\":" + line + ",\"character\":"
                                + character + "}}")
                .getAsJsonObject();
    }

    private static JsonObject first(JsonObject list) {
        return list.getAsJsonArray("items").get(0).getAsJsonObject();
    }

    private static List<String> labels(JsonObject list) {
        List<String> labels = new ArrayList<>();
        for (JsonElement item : list.getAsJsonArray("items")) {
            labels.add(item.getAsJsonObject().get("label").getAsString());
        }
        return labels;
    }

    @Test
    void announcesTriggersAndResolve() {
        try (LspClient client =
                new LspClient(new Server(List.of(new CompletionHandler()), "test", Log.NONE, () -> {})::run)) {
            String provider = client.initialize("{}").toString();
            assertThat(provider)
                    .contains("\"resolveProvider\":true")
                    .contains("\"triggerCharacters\":[\"=\",\" \",\"$\"");
        }
    }

    @Test
    void givesSnippetsToWhoTakesThem() {
        try (LspClient client = client("\"snippetSupport\":true")) {
            JsonObject item = first(complete(client, "FROM alpine\nWO", 1, 2));
            assertThat(item.get("insertTextFormat").getAsInt()).isEqualTo(2);
            assertThat(item.get("kind").getAsInt()).isEqualTo(14);
            assertThat(item.get("textEdit"))
                    .hasToString(
                            "{\"range\":{\"start\":{\"line\":1,\"character\":0},\"end\":{\"line\":1,\"character\":2}},"
                                    + "\"newText\":\"WORKDIR ${1:/the/workdir/path}\"}");
        }
    }

    @Test
    void givesPlainTextToTheOthers() {
        try (LspClient client = client("")) {
            JsonObject list = complete(client, "FROM alpine\n", 1, 0);
            assertThat(labels(list))
                    .containsExactly(
                            "ADD",
                            "ARG",
                            "CMD",
                            "COPY",
                            "ENTRYPOINT",
                            "ENV",
                            "EXPOSE",
                            "FROM",
                            "HEALTHCHECK CMD",
                            "HEALTHCHECK NONE",
                            "LABEL",
                            "MAINTAINER",
                            "ONBUILD",
                            "RUN",
                            "SHELL",
                            "STOPSIGNAL",
                            "USER",
                            "VOLUME",
                            "WORKDIR");
            for (JsonElement item : list.getAsJsonArray("items")) {
                assertThat(item.getAsJsonObject().get("insertTextFormat").getAsInt())
                        .isEqualTo(1);
            }
            assertThat(list.get("isIncomplete").getAsBoolean()).isFalse();
            assertThat(labels(complete(client, "FROM alpine\nCOPY --ch", 1, 9)))
                    .containsExactly("--chmod=", "--chown=");
        }
    }

    @Test
    void keepsTheOrder() {
        try (LspClient client = client("")) {
            List<String> keys = new ArrayList<>();
            for (JsonElement item : complete(client, "FROM alpine\n", 1, 0).getAsJsonArray("items")) {
                keys.add(item.getAsJsonObject().get("sortText").getAsString());
            }
            assertThat(keys).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void marksWhatIsDeprecatedAsTheClientUnderstandsIt() {
        String text = "FROM alpine\nMA";
        try (LspClient client = client("\"tagSupport\":{\"valueSet\":[1]}")) {
            JsonObject item = first(complete(client, text, 1, 2));
            assertThat(item.get("tags")).hasToString("[1]");
            assertThat(item.has("deprecated")).isFalse();
        }
        try (LspClient client = client("\"deprecatedSupport\":true,\"tagSupport\":{\"valueSet\":[2]}")) {
            JsonObject item = first(complete(client, text, 1, 2));
            assertThat(item.has("tags")).isFalse();
            assertThat(item.get("deprecated").getAsBoolean()).isTrue();
        }
        try (LspClient client = client("")) {
            assertThat(first(complete(client, text, 1, 2)).has("deprecated")).isFalse();
        }
    }

    @Test
    void offersBothRangesToWhoChooses() {
        String text = "FROM alpine\nUSER ro|ot".replace("|", "");
        try (LspClient client = client("\"insertReplaceSupport\":true")) {
            JsonObject edit = first(complete(client, text, 1, 7)).getAsJsonObject("textEdit");
            assertThat(edit.get("insert"))
                    .hasToString("{\"start\":{\"line\":1,\"character\":5},\"end\":{\"line\":1,\"character\":7}}");
            assertThat(edit.get("replace"))
                    .hasToString("{\"start\":{\"line\":1,\"character\":5},\"end\":{\"line\":1,\"character\":9}}");
        }
    }

    @Test
    void saysOnceWhatAllItemsShareWhereTheClientKnowsThat() {
        String defaults = "\"editRange\",\"insertTextFormat\"";
        try (LspClient client = LspClient.of(
                List.of(new SyncHandler(), new CompletionHandler()),
                "{\"textDocument\":{\"completion\":{\"completionList\":{\"itemDefaults\":[" + defaults
                        + "]},\"completionItem\":{\"snippetSupport\":true}}}}")) {
            JsonObject list = complete(client, "FROM alpine\nHEALTHCHECK C", 1, 13);
            assertThat(list.get("itemDefaults"))
                    .hasToString("{\"editRange\":{\"start\":{\"line\":1,\"character\":12},"
                            + "\"end\":{\"line\":1,\"character\":13}},\"insertTextFormat\":1}");
            JsonObject item = first(list);
            assertThat(item.has("textEdit")).isFalse();
            assertThat(item.get("textEditText").getAsString()).isEqualTo("CMD [ \"${1:executable}\" ]");
            assertThat(item.get("insertTextFormat").getAsInt()).isEqualTo(2);
        }
    }

    @Test
    void deletesTheStartOfANameThatAContinuationSplits() {
        try (LspClient client = client("")) {
            JsonObject item = first(complete(client, "FROM alpine\nWORK\\\nD", 2, 1));
            assertThat(item.getAsJsonObject("textEdit").get("newText").getAsString())
                    .isEqualTo("WORKDIR");
            assertThat(item.get("filterText").getAsString()).isEqualTo("DIR");
            assertThat(item.get("additionalTextEdits"))
                    .hasToString("[{\"range\":{\"start\":{\"line\":1,\"character\":0},"
                            + "\"end\":{\"line\":2,\"character\":0}},\"newText\":\"\"}]");
        }
    }

    @Test
    void countsAsTheClientCounts() {
        String text = "FROM alpine\nCOPY --exclude=😀 --pare";
        int[] ends = {28, 26, 25};
        String[] encodings = {"utf-8", "utf-16", "utf-32"};
        for (int i = 0; i < ends.length; i++) {
            String general = "\"general\":{\"positionEncodings\":[\"" + encodings[i] + "\"]},";
            try (LspClient client = client("", general)) {
                JsonObject item = first(complete(client, text, 1, ends[i] - 2));
                assertThat(item.get("label").getAsString()).isEqualTo("--parents");
                assertThat(item.getAsJsonObject("textEdit")
                                .getAsJsonObject("range")
                                .get("start"))
                        .hasToString("{\"line\":1,\"character\":" + (ends[i] - 8) + "}");
            }
        }
    }

    @Test
    void explainsAProposalWhenAsked() {
        try (LspClient client = client("\"documentationFormat\":[\"plaintext\",\"markdown\"]")) {
            JsonObject item = first(complete(client, "FROM alpine\nCOPY --chm", 1, 10));
            assertThat(item.has("documentation")).isFalse();
            JsonObject documentation = client.result("completionItem/resolve", item.toString())
                    .getAsJsonObject()
                    .getAsJsonObject("documentation");
            assertThat(documentation.get("kind").getAsString()).isEqualTo("markdown");
            assertThat(documentation.get("value").getAsString())
                    .startsWith("`COPY --chmod`")
                    .contains("Since Dockerfile syntax 1.2");
        }
        try (LspClient client = client("\"documentationFormat\":[\"plaintext\"]")) {
            JsonObject item = first(complete(client, "FROM alpine\nUSE", 1, 3));
            JsonObject documentation = client.result("completionItem/resolve", item.toString())
                    .getAsJsonObject()
                    .getAsJsonObject("documentation");
            assertThat(documentation.get("kind").getAsString()).isEqualTo("plaintext");
            assertThat(documentation.get("value").getAsString())
                    .contains("USER")
                    .contains("Reference: https://")
                    .doesNotContain("`");
        }
    }

    @Test
    void explainsMountsAndRules() {
        try (LspClient client = client("")) {
            assertThat(resolved(client, complete(client, "FROM alpine\nRUN --mount=type=cac", 1, 20)))
                    .contains("type=cache")
                    .contains("sharing");
            assertThat(resolved(client, complete(client, "FROM alpine\nRUN --mount=type=cache,sha", 1, 26)))
                    .contains("shared, private, locked");
            assertThat(resolved(client, complete(client, "FROM alpine\n# hadolint ignore=DL3006", 1, 24)))
                    .contains("DL3006")
                    .contains("https://");
        }
    }

    private static String resolved(LspClient client, JsonObject list) {
        return client.result("completionItem/resolve", first(list).toString())
                .getAsJsonObject()
                .get("documentation")
                .getAsString();
    }

    @Test
    void leavesItemsAloneThatItDoesNotKnow() {
        try (LspClient client = client("")) {
            for (String data : List.of("7", "\"\"", "\"flag COPY\"", "\"flag X y\"", "\"rule\"", "{\"a\":1}", "null")) {
                JsonObject item = client.result("completionItem/resolve", "{\"label\":\"x\",\"data\":" + data + "}")
                        .getAsJsonObject();
                assertThat(item.get("label").getAsString()).isEqualTo("x");
                assertThat(item.has("documentation")).isFalse();
            }
        }
    }
}
