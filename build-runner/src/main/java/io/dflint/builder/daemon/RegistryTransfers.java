package io.dflint.builder.daemon;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageCmd;
import com.github.dockerjava.api.command.PushImageCmd;
import com.github.dockerjava.api.model.AuthConfig;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.PushResponseItem;
import com.github.dockerjava.api.model.ResponseItem;
import com.github.dockerjava.api.model.SearchItem;
import io.dflint.builder.daemon.EngineException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pull, push and search, where the daemon talks to a registry. */
final class RegistryTransfers {
    private final EngineHttp http;
    private final Supplier<DockerClient> client;

    RegistryTransfers(EngineHttp http, Supplier<DockerClient> client) {
        this.http = http;
        this.client = client;
    }

    void pull(
            String reference,
            @Nullable String platform,
            @Nullable Credentials credentials,
            int idleSeconds,
            Consumer<Progress> progress)
            throws EngineException {
        http.version();
        int at = reference.indexOf('@');
        EngineImages.Name name = EngineImages.Name.of(reference);
        PullImageCmd command = client.get()
                .pullImageCmd(at < 0 ? name.repository() : reference.substring(0, at))
                .withTag(at < 0 ? name.tag().isEmpty() ? "latest" : name.tag() : reference.substring(at + 1));
        pull(command, reference, platform, credentials, idleSeconds, progress);
    }

    void pullAllTags(
            String repository,
            @Nullable String platform,
            @Nullable Credentials credentials,
            int idleSeconds,
            Consumer<Progress> progress)
            throws EngineException {
        http.version();
        pull(client.get().pullImageCmd(repository), repository, platform, credentials, idleSeconds, progress);
    }

    private void pull(
            PullImageCmd command,
            String reference,
            @Nullable String platform,
            @Nullable Credentials credentials,
            int idleSeconds,
            Consumer<Progress> progress)
            throws EngineException {
        if (platform != null) {
            command.withPlatform(platform);
        }
        AuthConfig auth = auth(credentials);
        if (auth != null) {
            command.withAuthConfig(auth);
        }
        DockerJavaCalls.News<PullResponseItem> news = new DockerJavaCalls.News<>();
        follow(news, () -> command.exec(news), idleSeconds, "pull of " + reference, progress);
    }

    void push(String reference, @Nullable Credentials credentials, int idleSeconds, Consumer<Progress> progress)
            throws EngineException {
        http.version();
        EngineImages.Name name = EngineImages.Name.of(reference);
        PushImageCmd command = client.get().pushImageCmd(name.repository()).withTag(name.tag());
        AuthConfig auth = auth(credentials);
        // The Engine wants the header even if no one is logged in.
        command.withAuthConfig(auth == null ? new AuthConfig() : auth);
        DockerJavaCalls.News<PushResponseItem> news = new DockerJavaCalls.News<>();
        follow(news, () -> command.exec(news), idleSeconds, "push of " + reference, progress);
    }

    private <T extends ResponseItem> void follow(
            DockerJavaCalls.News<T> news, Runnable start, int idleSeconds, String what, Consumer<Progress> progress)
            throws EngineException {
        try (news) {
            DockerJavaCalls.run(http, () -> {
                start.run();
                return true;
            });
            for (T item = news.next(http, idleSeconds, what); item != null; item = news.next(http, idleSeconds, what)) {
                ResponseItem.ErrorDetail error = item.getErrorDetail();
                if (error != null) {
                    throw refused(what, EngineErrors.reported(String.valueOf(error.getMessage())));
                }
                progress.accept(progress(item));
            }
        } catch (EngineException e) {
            throw refused(what, e);
        } catch (IOException e) {
            throw http.failure(e);
        }
    }

    /** Registries that want a login say so in many ways, and rarely to whom. */
    private static EngineException refused(String what, EngineException e) {
        return e.is(Kind.DENIED) && !String.valueOf(e.getMessage()).contains("docker login")
                ? new EngineException(
                        Kind.DENIED, what + " was refused: " + e.getMessage() + "; log in: docker login REGISTRY", e)
                : e;
    }

    private static Progress progress(ResponseItem item) {
        ResponseItem.ProgressDetail detail = item.getProgressDetail();
        ResponseItem.AuxDetail aux = item.getAux();
        return new Progress(
                item.getId(),
                item.getStatus() == null ? "" : item.getStatus(),
                detail == null ? 0 : orZero(detail.getCurrent()),
                detail == null ? 0 : orZero(detail.getTotal()),
                aux == null ? null : aux.getDigest(),
                aux == null || aux.getSize() == null ? 0 : aux.getSize());
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static @Nullable AuthConfig auth(@Nullable Credentials credentials) {
        if (credentials == null) {
            return null;
        }
        AuthConfig auth = new AuthConfig().withRegistryAddress(credentials.server());
        return credentials.identityToken() != null
                ? auth.withIdentityToken(credentials.identityToken())
                : auth.withUsername(credentials.user()).withPassword(credentials.password());
    }

    List<Images.SearchResult> search(String term, int limit, Map<String, List<String>> filters) throws EngineException {
        http.version();
        for (String filter : filters.keySet()) {
            if (!filter.equals("stars") && !filter.equals("is-official") && !filter.equals("is-automated")) {
                throw new EngineException(Kind.BAD_REQUEST, "invalid filter '" + filter + "'");
            }
        }
        List<SearchItem> items = DockerJavaCalls.run(
                http, () -> client.get().searchImagesCmd(term).withLimit(limit).exec());
        List<Images.SearchResult> results = new ArrayList<>();
        for (SearchItem item : items) {
            Images.SearchResult result = new Images.SearchResult(
                    String.valueOf(item.getName()),
                    item.getDescription() == null ? "" : item.getDescription(),
                    item.getStarCount() == null ? 0 : item.getStarCount(),
                    Boolean.TRUE.equals(item.isOfficial()),
                    Boolean.TRUE.equals(item.isTrusted()));
            if (passes(result, filters)) {
                results.add(result);
            }
        }
        return results;
    }

    private static boolean passes(Images.SearchResult result, Map<String, List<String>> filters)
            throws EngineException {
        for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
            for (String value : filter.getValue()) {
                boolean passes = switch (filter.getKey()) {
                    case "is-official" -> result.official() == Boolean.parseBoolean(value);
                    case "is-automated" -> result.automated() == Boolean.parseBoolean(value);
                    default -> result.stars() >= stars(value);
                };
                if (!passes) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long stars(String value) throws EngineException {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new EngineException(Kind.BAD_REQUEST, "invalid filter 'stars=" + value + "'", e);
        }
    }
}
