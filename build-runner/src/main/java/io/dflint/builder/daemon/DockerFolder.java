package io.dflint.builder.daemon;

import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import io.dflint.registry.login.DockerConfigFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The directory with the settings of the docker command: {@code DOCKER_CONFIG}, or else {@code ~/.docker}.
 *
 * @param path the directory, which need not exist
 */
public record DockerFolder(Path path) {

    public static DockerFolder of(Map<String, String> environment) {
        return new DockerFolder(DockerConfigFolder.of(environment));
    }

    /** The content of {@code config.json}; empty if the file is missing or invalid. */
    public JsonObject config() {
        Path file = path.resolve("config.json");
        try {
            return Files.exists(file) ? Json.readObject(Files.readString(file)) : JsonObject.empty();
        } catch (IOException | JsonException e) {
            return JsonObject.empty();
        }
    }
}
