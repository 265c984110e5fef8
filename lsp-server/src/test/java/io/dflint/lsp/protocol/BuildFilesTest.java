package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.dflint.lsp.protocol.handler.DefinitionHandler;
import io.dflint.lsp.protocol.handler.LinksHandler;
import io.dflint.lsp.protocol.handler.ReferencesHandler;
import io.dflint.lsp.protocol.handler.RenameHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compose and Bake files that name stages and arguments of Dockerfiles. */
class BuildFilesTest {
    private static final String DOCKERFILE = """
            ARG VERSION=1
            FROM alpine:$VERSION AS build
            ARG VERSION
            RUN echo $VERSION
            FROM scratch
            COPY --from=build /a /a
            """;

    @TempDir
    Path dir;

    @BeforeEach
    void realPath() throws IOException {
        dir = dir.toRealPath();
    }

    private LspClient client(boolean annotations, Path... folders) {
        LspClient client = new LspClient(new Server(
                List.of(
                        new SyncHandler(),
                        new RenameHandler(),
                        new ReferencesHandler(),
                        new DefinitionHandler(),
                        new LinksHandler()),
                "test",
                Log.NONE,
                () -> {})::run);
        List<String> uris = new ArrayList<>();
        for (Path folder : folders) {
            uris.add("{\"name\":\"x\",\"uri\":\"" + folder.toUri() + "\"}");
        }
        client.request(
                "initialize",
                "{\"capabilities\":{\"textDocument\":{\"definition\":{\"linkSupport\":true}},\"workspace\":{"
                        + "\"workspaceEdit\":{\"documentChanges\":true"
                        + (annotations ? ",\"changeAnnotationSupport\":{}" : "") + "}}},\"workspaceFolders\":["
                        + String.join(",", uris) + "]}");
        return client;
    }

    private String uri(String name) {
        return dir.resolve(name).toUri().toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Opens a file as it is on the disk. */
    private void open(LspClient client, String name) throws IOException {
        String language = name.endsWith("Dockerfile") ? "dockerfile" : "yaml";
        client.notify(
                "textDocument/didOpen",
                "{\"textDocument\":{\"uri\":\"" + uri(name) + "\",\"languageId\":\"" + language
                        + "\",\"version\":7,\"text\":" + new JsonPrimitive(Files.readString(dir.resolve(name))) + "}}");
    }

    /** The parameters of a question about the first place of a text in a file, and more. */
    private String at(String name, String text, String more) throws IOException {
        String before = Files.readString(dir.resolve(name));
        before = before.substring(0, before.indexOf(text));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        int character = before.length() - (before.lastIndexOf('\n') + 1);
        return "{\"textDocument\":{\"uri\":\"" + uri(name) + "\"},\"position\":{\"line\":" + line + ",\"character\":"
                + character + "}" + more + "}";
    }

    private JsonObject rename(LspClient client, String name, String text, String newName) throws IOException {
        open(client, name);
        return client.request("textDocument/rename", at(name, text, ",\"newName\":\"" + newName + "\""));
    }

    /** The lines that a rename changes, as they are afterwards. */
    private String changed(JsonObject response) throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        for (JsonElement each : response.getAsJsonObject("result").getAsJsonArray("documentChanges")) {
            JsonObject document = each.getAsJsonObject().getAsJsonObject("textDocument");
            String name = dir.toUri()
                    .relativize(URI.create(document.get("uri").getAsString()))
                    .toString();
            List<String> text = new ArrayList<>(Files.readAllLines(dir.resolve(name)));
            JsonArray edits = each.getAsJsonObject().getAsJsonArray("edits");
            for (int i = edits.size() - 1; i >= 0; i--) {
                JsonObject edit = edits.get(i).getAsJsonObject();
                JsonObject start = edit.getAsJsonObject("range").getAsJsonObject("start");
                JsonObject end = edit.getAsJsonObject("range").getAsJsonObject("end");
                int line = start.get("line").getAsInt();
                String old = text.get(line);
                text.set(
                        line,
                        old.substring(0, start.get("character").getAsInt())
                                + edit.get("newText").getAsString()
                                + old.substring(end.get("character").getAsInt()));
                lines.add(name + ":" + (line + 1) + ": " + text.get(line).strip());
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String places(JsonElement locations) {
        TreeSet<String> places = new TreeSet<>();
        for (JsonElement each : locations.getAsJsonArray()) {
            String uri = each.getAsJsonObject().get("uri").getAsString();
            JsonObject start = each.getAsJsonObject().getAsJsonObject("range").getAsJsonObject("start");
            places.add(uri.substring(uri.lastIndexOf('/') + 1) + ":"
                    + (start.get("line").getAsInt() + 1) + ":"
                    + start.get("character").getAsInt());
        }
        return String.join(" ", places);
    }

    private void project() throws IOException {
        write("app/Dockerfile", DOCKERFILE);
        write("compose.yaml", """
                services:
                  web:
                    build:
                      context: app
                      target: build
                      args:
                        VERSION: 2
                  other:
                    build:
                      context: other
                      target: build
                """);
        write("deploy/docker-bake.hcl", """
                target "web" {
                  context = "../app"
                  target = "build"
                  args = {
                    VERSION = "3"
                  }
                }
                """);
        write("deploy/docker-bake.json", """
                {"target": {"web": {"context": "../app", "target": "build",
                 "args": {"VERSION": "4"}}}}
                """);
        write("deploy/compose.prod.yml", """
                services:
                  web:
                    build: {context: ../app, target: 'build', args: ["VERSION=5", OTHER=1]}
                """);
    }

    @Test
    void aStageIsRenamedWhereItIsBuilt() throws IOException {
        project();
        try (LspClient client = client(false, dir)) {
            assertThat(changed(rename(client, "app/Dockerfile", "build", "compile")))
                    .isEqualTo("""
                    app/Dockerfile:2: FROM alpine:$VERSION AS compile
                    app/Dockerfile:6: COPY --from=compile /a /a
                    compose.yaml:5: target: compile
                    deploy/compose.prod.yml:3: build: {context: ../app, target: 'compile', args: ["VERSION=5", OTHER=1]}
                    deploy/docker-bake.hcl:3: target = "compile"
                    deploy/docker-bake.json:1: {"target": {"web": {"context": "../app", "target": "compile",
                    """);
        }
    }

    @Test
    void anArgumentIsRenamedWhereItIsGiven() throws IOException {
        project();
        try (LspClient client = client(false, dir)) {
            assertThat(changed(rename(client, "app/Dockerfile", "VERSION", "RELEASE")))
                    .isEqualTo("""
                    app/Dockerfile:1: ARG RELEASE=1
                    app/Dockerfile:2: FROM alpine:$RELEASE AS build
                    app/Dockerfile:3: ARG RELEASE
                    app/Dockerfile:4: RUN echo $RELEASE
                    compose.yaml:7: RELEASE: 2
                    deploy/compose.prod.yml:3: build: {context: ../app, target: 'build', args: ["RELEASE=5", OTHER=1]}
                    deploy/docker-bake.hcl:5: RELEASE = "3"
                    deploy/docker-bake.json:2: "args": {"RELEASE": "4"}}}}
                    """);
        }
    }

    @Test
    void theyAreRenamedFromThereToo() throws IOException {
        project();
        try (LspClient client = client(false, dir)) {
            open(client, "compose.yaml");
            JsonObject prepared = client.result("textDocument/prepareRename", at("compose.yaml", "build\n", ""))
                    .getAsJsonObject();
            assertThat(prepared.get("placeholder").getAsString()).isEqualTo("build");
            assertThat(prepared.getAsJsonObject("range")
                            .getAsJsonObject("start")
                            .get("line")
                            .getAsInt())
                    .isEqualTo(4);
            assertThat(changed(rename(client, "compose.yaml", "build\n", "compile")))
                    .contains("app/Dockerfile:2: FROM alpine:$VERSION AS compile\n")
                    .contains("compose.yaml:5: target: compile\n")
                    .contains("deploy/docker-bake.hcl:3: target = \"compile\"\n");
        }
    }

    @Test
    void onlyWhatIsOpenHasAVersion() throws IOException {
        project();
        try (LspClient client = client(false, dir)) {
            JsonArray changes = rename(client, "app/Dockerfile", "build", "compile")
                    .getAsJsonObject("result")
                    .getAsJsonArray("documentChanges");
            for (JsonElement each : changes) {
                JsonObject id = each.getAsJsonObject().getAsJsonObject("textDocument");
                boolean open = id.get("uri").getAsString().endsWith("Dockerfile");
                assertThat(id.get("version").isJsonNull()).isEqualTo(!open);
            }
        }
    }

    /** What would go on with the old name would build something else, or fail. */
    @Test
    void whatCannotBeRenamedIsTold() throws IOException {
        for (Map.Entry<String, String> each : Map.of(
                        "target: ${STAGE:-build}", "build",
                        "target: &t build\n      labels: [*t]", "build",
                        "args: [VERSION]", "VERSION",
                        "args: {VERSION: }", "VERSION")
                .entrySet()) {
            write("Dockerfile", DOCKERFILE);
            write("compose.yaml", "services:\n  web:\n    build:\n      context: .\n      " + each.getKey() + "\n");
            try (LspClient client = client(false, dir)) {
                assertThat(rename(client, "Dockerfile", each.getValue(), "other")
                                .getAsJsonObject("error")
                                .get("message")
                                .getAsString())
                        .as(each.getKey())
                        .isEqualTo("cannot rename: compose.yaml may go on with the old name; change the names by hand");
            }
        }
        write("compose.yaml", "services: {web: {build: {context: ., args: [VERSION]}}}");
        try (LspClient client = client(true, dir)) {
            JsonObject result = rename(client, "Dockerfile", "VERSION", "other").getAsJsonObject("result");
            assertThat(result.getAsJsonObject("changeAnnotations").toString()).contains("may go on with the old name");
        }
    }

    @Test
    void aPlaceThatIsAboutTwoDockerfilesIsLeft() throws IOException {
        write("Dockerfile", DOCKERFILE);
        write("other/Dockerfile", DOCKERFILE);
        write("docker-bake.hcl", """
                target "common" {
                  target = "build"
                }
                target "a" {
                  inherits = ["common"]
                }
                target "b" {
                  inherits = ["common"]
                  context = "other"
                }
                """);
        try (LspClient client = client(false, dir)) {
            assertThat(rename(client, "Dockerfile", "build", "other").has("error"))
                    .isTrue();
        }
    }

    @Test
    void aNameThatYamlTakesForSomethingElseIsNotWritten() throws IOException {
        write("Dockerfile", DOCKERFILE);
        write("compose.yaml", "services: {web: {build: {context: ., target: build}}}\n");
        try (LspClient client = client(false, dir)) {
            assertThat(rename(client, "Dockerfile", "build", "true").has("error"))
                    .isTrue();
            assertThat(rename(client, "Dockerfile", "build", "yes-it-is").has("error"))
                    .isFalse();
        }
    }

    @Test
    void aDockerfileInTheFile() throws IOException {
        write("compose.yaml", """
                services:
                  web:
                    build:
                      target: base
                      dockerfile_inline: |
                        FROM alpine:3 AS base
                        FROM base
                  other:
                    build:
                      target: base
                      dockerfile_inline: |
                        FROM alpine:3 AS base
                """);
        try (LspClient client = client(false, dir)) {
            String expected = """
                    compose.yaml:4: target: first
                    compose.yaml:6: FROM alpine:3 AS first
                    compose.yaml:7: FROM first
                    """;
            assertThat(changed(rename(client, "compose.yaml", "base\n        FROM", "first")))
                    .isEqualTo(expected);
            assertThat(changed(rename(client, "compose.yaml", "base\n      dock", "first")))
                    .isEqualTo(expected);
        }
    }

    @Test
    void withoutAWorkspaceTheFilesBesideItCount() throws IOException {
        write("Dockerfile", DOCKERFILE);
        write("compose.yaml", "services: {web: {build: {context: ., target: build}}}\n");
        write("below/compose.yaml", "services: {web: {build: {context: .., target: build}}}\n");
        try (LspClient client = client(false)) {
            assertThat(changed(rename(client, "Dockerfile", "build", "other")))
                    .contains("\ncompose.yaml:1:")
                    .doesNotContain("below");
        }
    }

    @Test
    void whatIsOpenCountsAsItIsOpen() throws IOException {
        project();
        try (LspClient client = client(false, dir)) {
            client.notify(
                    "textDocument/didOpen",
                    "{\"textDocument\":{\"uri\":\"" + uri("compose.yaml")
                            + "\",\"languageId\":\"yaml\",\"version\":1,\"text\":\"services: {}\"}}");
            assertThat(changed(rename(client, "app/Dockerfile", "build", "other")))
                    .doesNotContain("\ncompose.yaml");
        }
    }

    @Test
    void usesAreReferences() throws IOException {
        project();
        String all = "Dockerfile:2:24 Dockerfile:6:12 compose.prod.yml:3:38 compose.yaml:5:14 docker-bake.hcl:3:12 "
                + "docker-bake.json:1:52";
        String more = ",\"context\":{\"includeDeclaration\":true}";
        try (LspClient client = client(false, dir)) {
            open(client, "app/Dockerfile");
            open(client, "compose.yaml");
            assertThat(places(client.result("textDocument/references", at("app/Dockerfile", "build", more))))
                    .isEqualTo(all);
            assertThat(places(client.result("textDocument/references", at("compose.yaml", "build\n", more))))
                    .isEqualTo(all);
            assertThat(client.result("textDocument/references", at("compose.yaml", "services", more))
                            .isJsonNull())
                    .isTrue();
        }
    }

    @Test
    void theyLeadToTheDockerfile() throws IOException {
        project();
        write("compose.yaml", """
                services:
                  web:
                    build:
                      context: .
                      dockerfile: app/Dockerfile
                      target: build
                      args:
                        VERSION: 2
                  simple:
                    build: app
                """);
        try (LspClient client = client(false, dir)) {
            open(client, "compose.yaml");
            for (Map.Entry<String, String> each : Map.of(
                            "build\n      args", "1:24", "VERSION", "0:4", "app/", "0:0", "app\n", "0:0")
                    .entrySet()) {
                JsonObject link = client.result("textDocument/definition", at("compose.yaml", each.getKey(), ""))
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject();
                assertThat(link.get("targetUri").getAsString()).isEqualTo(uri("app/Dockerfile"));
                JsonObject start = link.getAsJsonObject("targetSelectionRange").getAsJsonObject("start");
                assertThat(start.get("line") + ":" + start.get("character"))
                        .as(each.getKey())
                        .isEqualTo(each.getValue());
            }
            assertThat(client.result("textDocument/definition", at("compose.yaml", "services", ""))
                            .isJsonNull())
                    .isTrue();
            List<String> links = new ArrayList<>();
            client.result("textDocument/documentLink", "{\"textDocument\":{\"uri\":\"" + uri("compose.yaml") + "\"}}")
                    .getAsJsonArray()
                    .forEach(each -> links.add(new Gson().toJson(each)));
            assertThat(links).hasSize(2).allMatch(each -> each.contains(uri("app/Dockerfile")));
        }
    }

    @Test
    void aStageThatIsNotThereLeadsToTheDockerfileAndIsNotRenamed() throws IOException {
        write("Dockerfile", DOCKERFILE);
        write("compose.yaml", "services: {web: {build: {context: ., target: nothing}}}\n");
        write("compose.gone.yaml", "services: {web: {build: {context: gone, target: nothing}}}\n");
        try (LspClient client = client(false, dir)) {
            open(client, "compose.yaml");
            assertThat(client.result("textDocument/prepareRename", at("compose.yaml", "nothing", ""))
                            .isJsonNull())
                    .isTrue();
            assertThat(client.result("textDocument/definition", at("compose.yaml", "nothing", ""))
                            .toString())
                    .contains(uri("Dockerfile"));
            open(client, "compose.gone.yaml");
            assertThat(client.result("textDocument/definition", at("compose.gone.yaml", "nothing", ""))
                            .isJsonNull())
                    .isTrue();
        }
    }
}
