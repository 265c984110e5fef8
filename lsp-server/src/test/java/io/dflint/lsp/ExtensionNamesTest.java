package io.dflint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.dflint.lint.embed.HostKind;
import io.dflint.lint.input.DockerfileNames;
import io.dflint.lsp.workspace.DockerfileLanguage;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extension for VS Code knows files by the names that the server and the linter know. */
class ExtensionNamesTest {
    private static final Path EXTENSION = Path.of("../vscode-extension");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compose.yaml",
                "compose.yml",
                "compose.dev.yaml",
                "compose-dev.yml",
                "docker-compose.yaml",
                "docker-compose.override.yml",
                "docker-compose-test.yaml",
                "web.compose.yaml",
                "docker-bake.hcl",
                "docker-bake.json",
                "docker-bake.override.hcl",
                "web.bake.hcl",
                "web.bake.json",
                "composer.yaml",
                "docker-composer.yml",
                "compose.json",
                "docker-bake.yaml",
                "docker-bakery.hcl",
                "my-compose.yaml",
                "bake.hcl",
                "values.yaml"
            })
    void looksForDockerfilesInTheFilesThatTheServerTakes(String name) throws IOException {
        HostKind kind = HostKind.ofFile(name);
        boolean isHost = kind == HostKind.COMPOSE || kind == HostKind.BAKE;
        assertThat(matches(found("src/documents.ts", "pattern: '([^']+)'"), name))
                .isEqualTo(isHost);
        assertThat(matches(found("package.json", "\"workspaceContains:([^\"]+)\""), name))
                .isEqualTo(isHost);
        Set<String> expressions = new HashSet<>();
        for (JsonElement condition : conditions()) {
            Matcher matcher = Pattern.compile("resourceFilename =~ /(.+)/").matcher(condition.getAsString());
            if (matcher.find()) {
                expressions.add(matcher.group(1));
            }
        }
        assertThat(expressions)
                .singleElement()
                .satisfies(each ->
                        assertThat(Pattern.compile(each).matcher(name).find()).isEqualTo(isHost));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".dockerignore",
                "Dockerfile.dockerignore",
                "web.Dockerfile.dockerignore",
                ".gitignore",
                "dockerignore",
                ".containerignore"
            })
    void sendsTheIgnoreFilesThatTheServerTakes(String name) throws IOException {
        assertThat(matches(found("src/documents.ts", "pattern: '([^']+)'"), name))
                .isEqualTo(DockerfileLanguage.isIgnoreFile("file:///folder/" + name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile",
                "dockerfile",
                "Dockerfile.dev",
                "Dockerfile-dev",
                "Dockerfile_dev",
                "web.dockerfile",
                "web.Dockerfile",
                "web-Dockerfile",
                "web_Dockerfile",
                "Containerfile",
                "containerfile",
                "Containerfile.dev",
                "web.Containerfile",
                "Dockerfile.dockerignore",
                "Dockerfile.md",
                "Makefile",
                "mydockerfile"
            })
    void offersTasksForTheFilesThatTheLinterTakes(String name) throws IOException {
        List<String> wanted = found("src/build/tasks.ts", "DOCKERFILES =\\s*'([^']+)'");
        List<String> others = found("src/build/tasks.ts", "OTHERS =\\s*'([^']+)'");
        assertThat(matches(wanted, name) && !matches(others, name)).isEqualTo(DockerfileNames.isDockerfile(name));
    }

    private static boolean matches(List<String> globs, String name) {
        Path file = Path.of("folder", name);
        return globs.stream()
                .anyMatch(glob ->
                        FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(file));
    }

    private static List<String> found(String file, String expression) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(expression).matcher(Files.readString(EXTENSION.resolve(file)));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        assertThat(found).as(expression).isNotEmpty();
        return found;
    }

    /** All texts of the description, of which some are conditions. */
    private static List<JsonElement> conditions() throws IOException {
        List<JsonElement> texts = new ArrayList<>();
        collect(JsonParser.parseString(Files.readString(EXTENSION.resolve("package.json"))), texts);
        return texts;
    }

    private static void collect(JsonElement element, List<JsonElement> texts) {
        if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(entry -> collect(entry.getValue(), texts));
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> collect(each, texts));
        } else if (element.isJsonPrimitive()) {
            texts.add(element);
        }
    }
}
