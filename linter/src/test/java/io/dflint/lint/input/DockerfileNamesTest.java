package io.dflint.lint.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The manifest of the VS Code extension cannot ask for the names, so it repeats them. */
class DockerfileNamesTest {

    @Test
    void theVsCodeExtensionHasTheSameNames() throws IOException {
        JsonObject manifest = JsonParser.parseString(Files.readString(Path.of("../vscode-extension/package.json")))
                .getAsJsonObject();
        Set<String> names = new TreeSet<>();
        for (JsonElement element : manifest.getAsJsonObject("contributes").getAsJsonArray("languages")) {
            JsonObject language = element.getAsJsonObject();
            if (language.get("id").getAsString().equals("dockerfile")) {
                language.getAsJsonArray("filenames").forEach(name -> names.add(name.getAsString()));
                language.getAsJsonArray("filenamePatterns").forEach(name -> names.add(name.getAsString()));
                language.getAsJsonArray("extensions").forEach(name -> names.add("*" + name.getAsString()));
            }
        }
        assertThat(names).isEqualTo(new TreeSet<>(DockerfileNames.PATTERNS));
    }

    @Test
    void takesWhatThePatternsMean() {
        for (String pattern : DockerfileNames.PATTERNS) {
            assertThat(DockerfileNames.isDockerfile(pattern.replace("*", "prod")))
                    .as(pattern)
                    .isTrue();
            assertThat(DockerfileNames.isDockerfile(pattern.replace("*", "prod") + ".j2"))
                    .as(pattern)
                    .isFalse();
        }
    }
}
