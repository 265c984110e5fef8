package io.dflint.lsp.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.dflint.lsp.build.Dfbuild;
import io.dflint.lsp.protocol.handler.CommandsHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands, with a shell script for dfbuild. */
class CommandsTest {
    @TempDir
    Path folder;

    private LspClient client(String script, String options) throws IOException {
        return client(script, options, "{}");
    }

    private LspClient client(String script, String options, String capabilities) throws IOException {
        Path program = Files.writeString(folder.resolve("script"), script);
        Dfbuild dfbuild = new Dfbuild(List.of("/bin/sh", program.toString()));
        LspClient client =
                new LspClient(new Server(List.of(new CommandsHandler(dfbuild)), "test", Log.NONE, () -> {})::run);
        JsonObject result = client.result(
                        "initialize",
                        "{\"processId\":null,\"capabilities\":" + capabilities + ",\"initializationOptions\":" + options
                                + "}")
                .getAsJsonObject();
        assertThat(result.toString()).contains("dfls.explainRule");
        client.notify("initialized", "{}");
        return client;
    }

    /** @param name of a Dockerfile in the directory */
    private String words(String command, String name, String... more) {
        JsonArray arguments = new JsonArray();
        arguments.add(folder.resolve(name).toUri().toString());
        List.of(more).forEach(arguments::add);
        JsonObject params = new JsonObject();
        params.add("command", new JsonPrimitive(command));
        params.add("arguments", arguments);
        params.addProperty("workDoneToken", "work");
        return params.toString();
    }

    private static String message(JsonObject response) {
        return response.getAsJsonObject("error").get("message").getAsString();
    }

    @Test
    void explainsARule() throws IOException {
        try (LspClient client = client("", "{\"build\":true}")) {
            String params = "{\"command\":\"dfls.explainRule\",\"arguments\":[\"DL3020\"]}";
            assertThat(client.result("workspace/executeCommand", params).getAsString())
                    .startsWith("# DL3020");
            String unknown = "{\"command\":\"dfls.explainRule\",\"arguments\":[\"XX\"]}";
            assertThat(message(client.request("workspace/executeCommand", unknown)))
                    .isEqualTo("unknown rule 'XX'");
        }
    }

    @Test
    void buildsWithTheNameOfTheStageAsOneWord() throws IOException {
        String script = """
                printf '%s\\n' "$@" >words
                echo '{"event":"stepStarted","name":"RUN a","stage":"s","line":2,"reason":"new"}' >&2
                echo '{"event":"stepDone","name":"RUN a","stage":"s","line":2,"millis":3,"bytes":4}' >&2
                echo '{"event":"built","image":"sha256:1","millis":1}' >&2
                """;
        try (LspClient client = client(script, "{}")) {
            JsonObject result = client.result(
                            "workspace/executeCommand", words("dfls.build", "a b; touch x", "$(touch y)"))
                    .getAsJsonObject();

            assertThat(result.get("image").getAsString()).isEqualTo("sha256:1");
            JsonObject step = result.getAsJsonArray("steps").get(0).getAsJsonObject();
            assertThat(step.get("event").getAsString() + " "
                            + step.get("reason").getAsString())
                    .isEqualTo("stepDone new");
            assertThat(Files.readString(folder.resolve("words"), UTF_8).lines())
                    .containsExactly(
                            "build",
                            "--progress",
                            "rawjson",
                            "--file",
                            folder.resolve("a b; touch x").toString(),
                            "--target",
                            "$(touch y)",
                            "--",
                            folder.toString());
            assertThat(folder.resolve("x")).doesNotExist();
            assertThat(folder.resolve("y")).doesNotExist();
            assertThat(client.notification("window/showMessage").get("message").getAsString())
                    .startsWith("built ");
        }
    }

    @Test
    void tellsWhyABuildFailed() throws IOException {
        String script = """
                echo '{"event":"stepFailed","name":"RUN a","stage":"s","line":2,"millis":3,"message":"m"}' >&2
                echo 'dfbuild: exit code 1' >&2
                exit 1
                """;
        try (LspClient client = client(script, "{}")) {
            JsonObject result = client.result("workspace/executeCommand", words("dfls.build", "Dockerfile"))
                    .getAsJsonObject();

            assertThat(result.get("problem").getAsString()).isEqualTo("exit code 1");
            assertThat(result.getAsJsonArray("steps")).hasSize(1);
        }
    }

    @Test
    void returnsThePlanOrTheReasonWhyThereIsNone() throws IOException {
        String script = "case $5 in */bad) echo 'dfbuild: no daemon' >&2; exit 1;; esac; echo '{\"version\":1}'";
        try (LspClient client = client(script, "{}")) {
            assertThat(client.result("workspace/executeCommand", words("dfls.plan", "Dockerfile"))
                            .toString())
                    .isEqualTo("{\"version\":1}");
            assertThat(message(client.request("workspace/executeCommand", words("dfls.plan", "bad"))))
                    .isEqualTo("no daemon");
        }
    }

    @Test
    void cancels() throws IOException {
        String script =
                "trap 'touch ended; exit 130' TERM; echo '{\"name\":\"RUN a\"}' >&2; while :; do sleep 0.05; done";
        try (LspClient client = client(script, "{}")) {
            CompletableFuture<JsonObject> response =
                    client.send("workspace/executeCommand", words("dfls.build", "Dockerfile"));
            client.notification("$/progress");
            client.notification("$/progress"); // the first step
            client.notify("window/workDoneProgress/cancel", "{\"token\":\"work\"}");

            assertThat(message(LspClient.await(response))).isEqualTo("cancelled");
            assertThat(folder.resolve("ended")).exists();
        }
    }

    /** It may ask people whether they want to see the progress. */
    @Test
    void plansBeforeAClientHasAgreedToShowTheProgress() throws IOException {
        try (LspClient client = client("echo '{}'", "{}", "{\"window\":{\"workDoneProgress\":true}}")) {
            CompletableFuture<JsonObject> asked = new CompletableFuture<>();
            client.onRequest(request -> {
                asked.complete(request);
                return null;
            });
            String words = words("dfls.plan", "Dockerfile").replace("\"workDoneToken\":\"work\"", "\"other\":1");
            assertThat(client.result("workspace/executeCommand", words).toString())
                    .isEqualTo("{}");
            assertThat(LspClient.await(asked).get("method").getAsString()).isEqualTo("window/workDoneProgress/create");
            assertThat(client.hasNotification("$/progress")).isFalse();
        }
    }

    @Test
    void showsTheProgressThatAClientHasAgreedTo() throws IOException {
        String script = "while [ ! -e go ]; do sleep 0.05; done; echo '{\"name\":\"RUN a\"}' >&2; exit 1";
        try (LspClient client = client(script, "{}", "{\"window\":{\"workDoneProgress\":true}}")) {
            String words = words("dfls.build", "Dockerfile").replace("\"workDoneToken\":\"work\"", "\"other\":1");
            CompletableFuture<JsonObject> response = client.send("workspace/executeCommand", words);
            assertThat(client.notification("$/progress").toString()).contains("begin", "Building Dockerfile");
            Files.createFile(folder.resolve("go"));
            assertThat(client.notification("$/progress").toString()).contains("report", "RUN a");
            LspClient.await(response);
            assertThat(client.notification("$/progress").toString()).contains("end");
        }
    }

    @Test
    void leavesBuildsToAClientThatBuilds() throws IOException {
        try (LspClient client = client("touch started", "{\"build\":false}")) {
            assertThat(message(client.request("workspace/executeCommand", words("dfls.build", "Dockerfile"))))
                    .isEqualTo("the client builds itself");
            assertThat(folder.resolve("started")).doesNotExist();
        }
    }
}
