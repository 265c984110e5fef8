package io.dflint.builder.daemon;

import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.daemon.EngineHttp.Call;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pulls, pushes and searches: the requests for which the daemon contacts a registry. */
final class RegistryTransfers {
    private static final String AUTHORIZATION = "X-Registry-Auth";

    private final EngineHttp http;

    RegistryTransfers(EngineHttp http) {
        this.http = http;
    }

    /** @param tag a tag or digest; empty for all tags */
    void pull(
            String repository,
            String tag,
            @Nullable String platform,
            @Nullable Credentials credentials,
            int idleSeconds,
            Consumer<Progress> progress)
            throws EngineException {
        Call call = Call.post("/images/create")
                .query("fromImage", repository)
                .query("tag", tag)
                .query("platform", platform);
        if (credentials != null) {
            call.header(AUTHORIZATION, header(credentials));
        }
        String reference = repository + (tag.isEmpty() ? "" : tag.indexOf(':') < 0 ? ":" + tag : "@" + tag);
        follow(call, idleSeconds, "pull of " + reference, progress);
    }

    void push(String reference, @Nullable Credentials credentials, int idleSeconds, Consumer<Progress> progress)
            throws EngineException {
        EngineImages.Name name = EngineImages.Name.of(reference);
        Call call = Call.post("/images/" + EngineImages.path(name.repository()) + "/push")
                .query("tag", name.tag())
                // The Engine requires the header even if no one is logged in.
                .header(AUTHORIZATION, header(credentials));
        follow(call, idleSeconds, "push of " + reference, progress);
    }

    private void follow(Call call, int idleSeconds, String what, Consumer<Progress> progress) throws EngineException {
        try {
            http.stream(call, idleSeconds, line -> progress.accept(progress(line)));
        } catch (EngineException e) {
            throw switch (e.kind()) {
                case TIMEOUT -> new EngineException(Kind.TIMEOUT, what + ": " + e.getMessage(), e);
                case DENIED -> denied(what, e);
                default -> e.isOfTheDaemon() ? e : new EngineException(e.kind(), told(what, e), e);
            };
        }
    }

    private static String told(String what, EngineException e) {
        String message = String.valueOf(e.getMessage());
        String unreachable = unreachable(message);
        return unreachable == null ? message : what + ": " + unreachable;
    }

    /**
     * Shortens the message of the daemon's HTTP client for an unreachable registry by removing the nested calls.
     *
     * @return null for other messages
     */
    static @Nullable String unreachable(String message) {
        int end = message.startsWith("Get \"http") ? message.indexOf("\": ") : -1;
        if (end < 0) {
            return null;
        }
        String address = message.substring(message.indexOf("://") + 3, end);
        String reason = message.substring(message.lastIndexOf(": ") + 2);
        return "cannot reach the registry " + address.substring(0, (address + "/").indexOf('/')) + ": " + reason;
    }

    /**
     * Adds the registry to an error about a missing login. Registries report this in many ways, and rarely name
     * themselves.
     */
    private static EngineException denied(String what, EngineException e) {
        return String.valueOf(e.getMessage()).contains("docker login")
                ? e
                : new EngineException(
                        Kind.DENIED, what + ": access denied: " + e.getMessage() + "; run docker login REGISTRY", e);
    }

    private static Progress progress(JsonObject line) {
        JsonObject detail = line.object("progressDetail");
        JsonObject aux = line.object("aux");
        String digest = aux.string("Digest");
        return new Progress(
                line.string("id"),
                line.text("status"),
                detail.number("current", 0),
                detail.number("total", 0),
                digest != null ? digest : digest(line.text("status")),
                aux.number("Size", 0));
    }

    /**
     * Returns the digest from the status {@code TAG: digest: sha256:… size: N}, the only place that has it with the
     * containerd image store; null for other statuses.
     */
    private static @Nullable String digest(String status) {
        int begin = status.indexOf(": digest: sha256:");
        int end = status.indexOf(" size: ");
        return begin < 0 || end < begin ? null : status.substring(begin + ": digest: ".length(), end);
    }

    private static String header(@Nullable Credentials credentials) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (credentials != null) {
            json.put("serveraddress", credentials.server());
            if (credentials.identityToken() != null) {
                json.put("identitytoken", credentials.identityToken());
            } else {
                json.put("username", credentials.user());
                json.put("password", credentials.password());
            }
        }
        return Base64.getUrlEncoder().encodeToString(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }

    List<Images.SearchResult> search(String term, int limit, Map<String, List<String>> filters) throws EngineException {
        Call call = Call.get("/images/search")
                .query("term", term)
                .query("limit", Integer.toString(limit))
                .query("filters", EngineImages.filters(filters));
        List<Images.SearchResult> results = new ArrayList<>();
        for (JsonObject item : JsonObject.objects(http.json(call))) {
            results.add(new Images.SearchResult(
                    item.text("name"),
                    item.text("description"),
                    item.number("star_count", 0),
                    item.flag("is_official"),
                    item.flag("is_automated")));
        }
        return results;
    }
}
