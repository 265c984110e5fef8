package io.dflint.registry.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.dflint.registry.Digests;
import io.dflint.registry.RegistryException;
import io.dflint.registry.RegistryException.Kind;
import io.dflint.registry.Repository;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses indexes, manifests, configurations and lists of tags. */
final class Manifests {
    static final List<String> ACCEPTED = List.of(
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.v2+json");

    private Manifests() {}

    /**
     * An index or a manifest.
     *
     * @param platforms the platforms of an index, without attestations
     * @param anyManifest the digest of one manifest of an index; empty for a manifest
     * @param config the digest of the configuration; empty for an index
     */
    record Document(List<String> platforms, String anyManifest, String config) {}

    /** The platform and the creation time from the configuration of an image. */
    record Config(String platform, @Nullable Instant created) {}

    static Document read(byte[] body, Repository repository) throws RegistryException {
        JsonObject json = object(body, repository);
        List<String> platforms = new ArrayList<>();
        String any = "";
        if (json.get("manifests") instanceof JsonArray manifests) {
            for (JsonElement element : manifests) {
                if (element instanceof JsonObject entry && entry.get("platform") instanceof JsonObject platform) {
                    String name = platform(platform);
                    if (!name.startsWith("unknown/")) {
                        platforms.add(name);
                        any = any.isEmpty() || name.equals("linux/amd64") ? digest(entry) : any;
                    }
                }
            }
        }
        String config = json.get("config") instanceof JsonObject entry ? digest(entry) : "";
        return new Document(platforms, any, config);
    }

    /**
     * Reads the configuration of an image. Its publisher controls the content, so invalid values are treated as
     * missing.
     */
    static Config config(byte[] body) {
        try {
            if (JsonParser.parseString(new String(body, StandardCharsets.UTF_8)) instanceof JsonObject json) {
                return new Config(platform(json), instant(text(json, "created")));
            }
        } catch (JsonParseException e) {
            // Handled below.
        }
        return new Config("", null);
    }

    static void addTags(List<String> tags, byte[] body, Repository repository) throws RegistryException {
        if (object(body, repository).get("tags") instanceof JsonArray array) {
            for (JsonElement element : array) {
                if (element.isJsonPrimitive()) {
                    tags.add(element.getAsString());
                }
            }
        }
    }

    private static JsonObject object(byte[] body, Repository repository) throws RegistryException {
        try {
            if (JsonParser.parseString(new String(body, StandardCharsets.UTF_8)) instanceof JsonObject json) {
                return json;
            }
        } catch (JsonParseException | StackOverflowError e) {
            // Handled below.
        }
        throw new RegistryException(
                Kind.INVALID, repository + ": the registry answered with something that is not JSON");
    }

    private static String platform(JsonObject json) {
        String variant = text(json, "variant");
        return text(json, "os") + "/" + text(json, "architecture") + (variant.isEmpty() ? "" : "/" + variant);
    }

    private static String digest(JsonObject entry) {
        String digest = text(entry, "digest");
        return Digests.isDigest(digest) ? digest : "";
    }

    private static String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
