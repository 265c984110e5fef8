package io.dflint.registry;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Caches answers on disk, so that several runs ask a registry only once. Each answer is a file named by a hash of the
 * question. A directory that cannot be read or written is treated as empty.
 */
public final class CachedRegistry implements Registry {
    private static final int MOST_BYTES = 16 << 20;
    /** Files that have not been used for this long are removed. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Registry registry;
    private final Path folder;
    private final Duration age;
    private final InstantSource clock;

    /**
     * Creates a cache.
     *
     * @param age how long an answer is used. What a digest identifies never changes, so such answers are used as long
     *     as they are kept
     */
    public CachedRegistry(Registry registry, Path folder, Duration age, InstantSource clock) {
        this.registry = registry;
        this.folder = folder;
        this.age = age;
        this.clock = clock;
    }

    @Override
    public String digest(Repository repository, String tag) throws RegistryException {
        Path file = file("digest", repository, tag);
        JsonObject kept = read(file, age);
        if (kept != null
                && isText(kept.get("digest"))
                && Digests.isDigest(kept.get("digest").getAsString())) {
            return kept.get("digest").getAsString();
        }
        JsonObject fresh = new JsonObject();
        fresh.addProperty("digest", registry.digest(repository, tag));
        write(file, fresh);
        return fresh.get("digest").getAsString();
    }

    @Override
    public List<String> tags(Repository repository) throws RegistryException {
        Path file = file("tags", repository, "");
        JsonObject kept = read(file, age);
        if (kept != null && kept.get("tags") instanceof JsonArray array) {
            return texts(array);
        }
        List<String> tags = registry.tags(repository);
        JsonObject fresh = new JsonObject();
        fresh.add("tags", array(tags));
        write(file, fresh);
        return tags;
    }

    @Override
    public Published published(Repository repository, String reference) throws RegistryException {
        Path file = file("published", repository, reference);
        JsonObject kept = read(file, Digests.isDigest(reference) ? KEPT : age);
        if (kept != null && isText(kept.get("digest")) && kept.get("platforms") instanceof JsonArray platforms) {
            Instant created = isNumber(kept.get("created"))
                    ? Instant.ofEpochSecond(kept.get("created").getAsLong())
                    : null;
            return new Published(kept.get("digest").getAsString(), texts(platforms), created);
        }
        Published published = registry.published(repository, reference);
        JsonObject fresh = new JsonObject();
        fresh.addProperty("digest", published.digest());
        fresh.add("platforms", array(published.platforms()));
        Instant created = published.created();
        if (created != null) {
            fresh.addProperty("created", created.getEpochSecond());
        }
        write(file, fresh);
        return published;
    }

    private Path file(String question, Repository repository, String reference) {
        String key = question + "\n" + repository.registry() + "\n" + repository.path() + "\n" + reference;
        return folder.resolve(Digests.of(key).substring("sha256:".length()) + ".json");
    }

    private @Nullable JsonObject read(Path file, Duration age) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return null;
            }
            Instant written = Files.getLastModifiedTime(file).toInstant();
            Instant now = clock.instant();
            if (written.isAfter(now) || written.plus(age).isBefore(now)) {
                return null;
            }
            try (InputStream in = Files.newInputStream(file)) {
                String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return JsonParser.parseString(text) instanceof JsonObject object ? object : null;
            }
        } catch (IOException | JsonParseException e) {
            return null;
        }
    }

    private void write(Path file, JsonObject answer) {
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "new", ".tmp");
            try {
                Files.writeString(temporary, answer.toString());
                Files.setLastModifiedTime(temporary, FileTime.from(clock.instant()));
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
            removeOld();
        } catch (IOException e) {
            // If the cache cannot be read, the registry is asked again.
        }
    }

    private void removeOld() throws IOException {
        Instant oldest = clock.instant().minus(KEPT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{json,tmp}")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static List<String> texts(JsonArray array) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : array) {
            if (isText(element)) {
                texts.add(element.getAsString());
            }
        }
        return texts;
    }

    private static boolean isText(@Nullable JsonElement element) {
        return element != null
                && element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isString();
    }

    private static boolean isNumber(@Nullable JsonElement element) {
        return element != null
                && element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isNumber();
    }
}
