package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.protocol.handler.ConfigurationFilesHandler;
import io.dflint.lsp.protocol.handler.DiagnosticsHandler;
import io.dflint.lsp.protocol.handler.SettingsHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set in an editor, or in the files beside a Dockerfile, counts for open documents from the moment it changes. */
class EditorSettingsTest {
    private static final String TEXT = "FROM debian:13\nMAINTAINER me\n";
    private static final String HINT = "4";

    @TempDir
    Path dir;

    private static LspClient client() {
        return LspClient.of(
                List.of(
                        new SyncHandler(),
                        new SettingsHandler(),
                        new ConfigurationFilesHandler(),
                        new DiagnosticsHandler(new Diagnostics())),
                "{}");
    }

    private String uri(String name) {
        return dir.resolve(name).toUri().toString();
    }

    private static void set(LspClient client, String settings) {
        client.notify("workspace/didChangeConfiguration", "{\"settings\":" + settings + "}");
    }

    private static void changed(LspClient client) {
        client.notify("workspace/didChangeWatchedFiles", "{\"changes\":[]}");
    }

    /** The severities that a rule has in what the server tells next; empty where it finds nothing. */
    private static String told(LspClient client, String rule) {
        JsonObject next = client.notification("textDocument/publishDiagnostics");
        StringBuilder severities = new StringBuilder();
        for (JsonElement each : next.getAsJsonArray("diagnostics")) {
            JsonObject diagnostic = each.getAsJsonObject();
            if (diagnostic.get("code").getAsString().equals(rule)) {
                severities.append(diagnostic.get("severity"));
            }
        }
        return severities.toString();
    }

    private static String quoted(Object text) {
        return new JsonPrimitive(text.toString()).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deprecatedMaintainer|DL4000|FROM a:1;MAINTAINER me",
                "directiveCasing|DF3015|# Escape=`;FROM a:1",
                "emptyContinuationLine|NoEmptyContinuation|FROM a:1;RUN a \\;;b",
                "instructionCasing|ConsistentInstructionCasing|FROM a:1;run a",
                "instructionCmdMultiple|DL4003|FROM a:1;CMD a;CMD b",
                "instructionEntrypointMultiple|DL4004|FROM a:1;ENTRYPOINT a;ENTRYPOINT b",
                "instructionHealthcheckMultiple|DL3012|FROM a:1;HEALTHCHECK NONE;HEALTHCHECK CMD b",
                "instructionJSONInSingleQuotes|DF3010|FROM a:1;CMD ['a']",
                "instructionWorkdirRelative|DL3000|FROM a:1;WORKDIR a",
            })
    void theOtherServersSettingsCount(String name, String rule, String text) {
        try (LspClient client = client()) {
            client.open("untitled:Dockerfile", text.replace(';', '\n'));
            assertThat(told(client, rule)).isNotEmpty();
            for (String level : List.of("error", "ignore", "warning")) {
                set(client, "{\"docker\":{\"languageserver\":{\"diagnostics\":{\"" + name + "\":\"" + level + "\"}}}}");
                String severity = told(client, rule);
                switch (level) {
                    case "error" -> assertThat(severity).matches("1+");
                    case "warning" -> assertThat(severity).matches("2+");
                    default -> assertThat(severity).isEmpty();
                }
            }
            set(client, "{\"docker\":{\"languageserver\":{\"diagnostics\":{\"" + name + "\":\"nonsense\"}}}}");
            assertThat(told(client, rule)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"error,1", "warning,2", "info,3", "style,4"})
    void overrideGivesSeverities(String level, String severity) {
        try (LspClient client = client()) {
            client.open("untitled:Dockerfile", TEXT);
            told(client, "DL4000");
            set(client, "{\"dflint\":{\"override\":{\"" + level + "\":[\"DL4000\"]}}}");
            assertThat(told(client, "DL4000")).isEqualTo(severity);
            set(client, "{\"dflint\":{\"ignored\":[\"DL4000\"]}}");
            assertThat(told(client, "DL4000")).isEmpty();
            set(client, "{\"dflint\":{}}");
            assertThat(told(client, "DL4000")).isNotEmpty();
        }
    }

    @Test
    void configurationNamesTheFileForAll() throws IOException {
        Path elsewhere = Files.writeString(dir.resolve("team.yaml"), "ignored: [DL4000]\n");
        Files.writeString(dir.resolve(".dflint.yaml"), "override: {style: [DL4000]}\n");
        try (LspClient client = client()) {
            client.open(uri("Dockerfile"), TEXT);
            assertThat(told(client, "DL4000")).isEqualTo(HINT);
            set(client, "{\"dflint\":{\"configuration\":" + quoted(elsewhere) + "}}");
            assertThat(told(client, "DL4000")).isEmpty();
            Files.writeString(elsewhere, "override: {error: [DL4000]}\n");
            changed(client);
            assertThat(told(client, "DL4000")).isEqualTo("1");
            set(client, "{\"dflint\":{\"configuration\":\"\"}}");
            assertThat(told(client, "DL4000")).isEqualTo(HINT);
        }
    }

    @Test
    void aConfigurationThatIsMissingIsToldOnce() {
        try (LspClient client = client()) {
            client.open(uri("Dockerfile"), TEXT);
            told(client, "DL4000");
            set(client, "{\"dflint\":{\"configuration\":" + quoted(dir.resolve("missing.yaml")) + "}}");
            assertThat(client.notification("window/showMessage").get("message").getAsString())
                    .contains("missing.yaml");
            assertThat(told(client, "DL4000")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".dflint.yaml", ".dflint.yml", ".hadolint.yaml", ".hadolint.yml"})
    void filesOnDiskCountAsTheyAre(String name) throws IOException {
        Path file = dir.resolve(name);
        try (LspClient client = client()) {
            client.open(uri("Dockerfile"), TEXT);
            assertThat(told(client, "DL4000")).isNotEmpty();
            Files.writeString(file, "ignored: [DL4000]\n");
            changed(client);
            assertThat(told(client, "DL4000")).isEmpty();
            Files.writeString(file, "override: {style: [DL4000]}\n");
            changed(client);
            assertThat(told(client, "DL4000")).isEqualTo(HINT);
            Files.delete(file);
            changed(client);
            assertThat(told(client, "DL4000")).isNotEqualTo(HINT).isNotEmpty();
        }
    }

    @Test
    void theIgnoreFileCountsAsItIs() throws IOException {
        Path ignored = dir.resolve(".dockerignore");
        try (LspClient client = client()) {
            client.open(uri("Dockerfile"), "FROM debian:13\nCOPY notes.txt /\n");
            assertThat(told(client, "CopyIgnoredFile")).isEmpty();
            Files.writeString(ignored, "*.txt\n");
            changed(client);
            assertThat(told(client, "CopyIgnoredFile")).isNotEmpty();
            Files.writeString(ignored, "*.md\n");
            changed(client);
            assertThat(told(client, "CopyIgnoredFile")).isEmpty();
        }
    }

    @Test
    void everyFolderHasItsOwnFile() throws IOException {
        Files.createDirectories(dir.resolve("one"));
        Files.createDirectories(dir.resolve("two"));
        Files.writeString(dir.resolve("one/.dflint.yaml"), "ignored: [DL4000]\n");
        try (LspClient client = client()) {
            client.open(uri("one/Dockerfile"), TEXT);
            assertThat(told(client, "DL4000")).isEmpty();
            client.open(uri("two/Containerfile"), TEXT);
            assertThat(told(client, "DL4000")).isNotEmpty();
        }
    }
}
