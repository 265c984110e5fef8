package io.dflint.builder.daemon;

import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.daemon.EngineHttp.Call;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonObject;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Implements {@link Images} with requests to the Engine. */
final class EngineImages implements Images {
    private static final String LOADED = "Loaded image: ";
    private static final String LOADED_ID = "Loaded image ID: ";

    private static final int ATTEMPTS = 5;

    /** The errors for an image that is being removed, in the Engine's own store and in containerd's. */
    private static final List<String> REMOVED =
            List.of("layer does not exist", "content digest ", "failed to calculate size of image");

    private final EngineHttp http;
    private final RegistryTransfers transfers;

    EngineImages(EngineHttp http) {
        this.http = http;
        this.transfers = new RegistryTransfers(http);
    }

    @Override
    public Optional<ImageDetails> find(String image) throws EngineException {
        try {
            return Optional.of(get(image));
        } catch (EngineException e) {
            if (e.is(Kind.NOT_FOUND)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public ImageDetails get(String image) throws EngineException {
        JsonObject json = EngineHttp.object(described(Call.get("/images/" + path(image) + "/json")));
        return new ImageDetails(
                EngineIds.image(json.text("Id")),
                json.strings("RepoTags"),
                json.strings("RepoDigests"),
                json.text("Parent"),
                instant(json.text("Created")),
                json.text("Author"),
                json.text("Comment"),
                json.text("Os"),
                json.text("Architecture"),
                json.text("Variant"),
                json.text("OsVersion"),
                json.number("Size", 0),
                EngineIds.layers(json.object("RootFS").strings("Layers")),
                ImageConfig.from(json.object("Config")),
                json);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public List<ImageSummary> list(boolean all, Map<String, List<String>> filters) throws EngineException {
        Object answer = described(Call.get("/images/json").query("all", all).query("filters", filters(filters)));
        List<ImageSummary> images = new ArrayList<>();
        for (JsonObject json : JsonObject.objects(answer)) {
            images.add(new ImageSummary(
                    EngineIds.image(json.text("Id")),
                    json.text("ParentId"),
                    json.strings("RepoTags"),
                    json.strings("RepoDigests"),
                    Instant.ofEpochSecond(json.number("Created", 0)),
                    json.number("Size", 0),
                    json.stringMap("Labels")));
        }
        return images;
    }

    /**
     * Sends a request for the description of images. While an image is being removed, the daemon may fail to describe
     * it, so the request is repeated.
     */
    private @Nullable Object described(Call call) throws EngineException {
        for (int attempt = 1; ; attempt++) {
            try {
                return http.json(call);
            } catch (EngineException e) {
                String message = String.valueOf(e.getMessage());
                boolean isBeingRemoved = REMOVED.stream().anyMatch(message::contains);
                if (attempt == ATTEMPTS || !isBeingRemoved) {
                    throw e;
                }
            }
        }
    }

    static @Nullable String filters(Map<String, List<String>> filters) {
        return filters.isEmpty() ? null : Json.write(filters);
    }

    @Override
    public List<HistoryEntry> history(String image) throws EngineException {
        List<HistoryEntry> history = new ArrayList<>();
        for (JsonObject json : JsonObject.objects(http.json(Call.get("/images/" + path(image) + "/history")))) {
            history.add(new HistoryEntry(
                    json.text("Id"),
                    Instant.ofEpochSecond(json.number("Created", 0)),
                    json.text("CreatedBy"),
                    json.text("Comment"),
                    json.number("Size", 0),
                    json.strings("Tags")));
        }
        return history;
    }

    @Override
    public void tag(String image, String name) throws EngineException {
        Name parts = Name.of(name);
        http.run(Call.post("/images/" + path(image) + "/tag")
                .query("repo", parts.repository())
                .query("tag", parts.tag()));
    }

    /** A name split at its tag, which may be empty. */
    record Name(String repository, String tag) {
        static Name of(String name) {
            int colon = name.lastIndexOf(':');
            return colon > name.lastIndexOf('/')
                    ? new Name(name.substring(0, colon), name.substring(colon + 1))
                    : new Name(name, "");
        }
    }

    @Override
    public List<RemovedImage> remove(String image, boolean force, boolean prune) throws EngineException {
        Object answer = http.json(
                Call.delete("/images/" + path(image)).query("force", force).query("noprune", !prune));
        List<RemovedImage> removed = new ArrayList<>();
        for (JsonObject json : JsonObject.objects(answer)) {
            String untagged = json.string("Untagged");
            removed.add(
                    untagged == null
                            ? new RemovedImage(false, json.text("Deleted"))
                            : new RemovedImage(true, untagged));
        }
        return removed;
    }

    @Override
    public void pull(
            String reference,
            @Nullable String platform,
            @Nullable Credentials credentials,
            int idleSeconds,
            Consumer<Progress> progress)
            throws EngineException {
        int at = reference.indexOf('@');
        Name name = Name.of(reference);
        String repository = at < 0 ? name.repository() : reference.substring(0, at);
        String tag = at < 0 ? name.tag().isEmpty() ? "latest" : name.tag() : reference.substring(at + 1);
        transfers.pull(repository, tag, platform, credentials, idleSeconds, progress);
    }

    @Override
    public void pullAllTags(
            String repository,
            @Nullable String platform,
            @Nullable Credentials credentials,
            int idleSeconds,
            Consumer<Progress> progress)
            throws EngineException {
        transfers.pull(repository, "", platform, credentials, idleSeconds, progress);
    }

    @Override
    public void push(String reference, @Nullable Credentials credentials, int idleSeconds, Consumer<Progress> progress)
            throws EngineException {
        transfers.push(reference, credentials, idleSeconds, progress);
    }

    @Override
    public List<SearchResult> search(String term, int limit, Map<String, List<String>> filters) throws EngineException {
        return transfers.search(term, limit, filters);
    }

    @Override
    public List<String> load(Content tar) throws EngineException {
        List<String> loaded = new ArrayList<>();
        for (JsonObject message :
                stream(Call.post("/images/load").query("quiet", true).tar(tar))) {
            for (String line : message.text("stream").split("\n", -1)) {
                if (line.startsWith(LOADED_ID)) {
                    loaded.add(line.substring(LOADED_ID.length()).strip());
                } else if (line.startsWith(LOADED)) {
                    loaded.add(line.substring(LOADED.length()).strip());
                }
            }
        }
        return loaded;
    }

    @Override
    public InputStream save(List<String> images) throws EngineException {
        Call call = Call.get("/images/get");
        for (String image : images) {
            call.query("names", image);
        }
        return http.checked(call).getBody();
    }

    @Override
    public String importRoot(Content tar, @Nullable String name, List<String> changes, String message)
            throws EngineException {
        Call call = Call.post("/images/create").query("fromSrc", "-").query("message", message);
        if (name != null) {
            Name parts = Name.of(name);
            call.query("repo", parts.repository()).query("tag", parts.tag());
        }
        for (String change : changes) {
            call.query("changes", change);
        }
        String id = "";
        for (JsonObject line : stream(call.tar(tar))) {
            String status = line.text("status");
            id = status.startsWith("sha256:") ? status : id;
        }
        if (id.isEmpty()) {
            throw new EngineException(Kind.FAILED, "the daemon did not name the imported image");
        }
        return id;
    }

    private List<JsonObject> stream(Call call) throws EngineException {
        List<JsonObject> lines = new ArrayList<>();
        http.stream(call, 0, lines::add);
        return lines;
    }

    /** Returns a reference as part of a path, in which its slashes are kept. */
    static String path(String image) throws EngineException {
        for (String part : image.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw new EngineException(Kind.NOT_FOUND, "no such image: " + image);
            }
        }
        return EngineHttp.encode(image).replace("%2F", "/").replace("%3A", ":").replace("%40", "@");
    }
}
