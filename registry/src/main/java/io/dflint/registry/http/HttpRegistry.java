package io.dflint.registry.http;

import io.dflint.registry.Digests;
import io.dflint.registry.Published;
import io.dflint.registry.Registry;
import io.dflint.registry.RegistryException;
import io.dflint.registry.RegistryException.Kind;
import io.dflint.registry.Repository;
import io.dflint.registry.login.Logins;
import java.util.ArrayList;
import java.util.List;

/** A registry client over HTTP. Safe for use by several threads. */
public final class HttpRegistry implements Registry {
    /** Some images on Docker Hub have several thousand tags. */
    private static final int MOST_TAGS = 100_000;

    private static final int PAGE = 1000;

    private final Conversation conversation;

    public HttpRegistry(RegistryOptions options, Logins logins) {
        this(options, logins, time -> Thread.sleep(time));
    }

    HttpRegistry(RegistryOptions options, Logins logins, Wire.Pause pause) {
        conversation = new Conversation(
                options, logins, new Wire(options.patience(), new Certificates(options.certificates()), pause));
    }

    @Override
    public String digest(Repository repository, String tag) throws RegistryException {
        // HEAD does not count as a pull for Docker Hub's rate limit.
        Answer answer = conversation.ask(repository, "HEAD", "manifests/" + tag, Manifests.ACCEPTED, tag);
        String digest = answer.header("Docker-Content-Digest");
        if (Digests.isDigest(digest)) {
            return digest;
        }
        return Digests.of(conversation
                .ask(repository, "GET", "manifests/" + tag, Manifests.ACCEPTED, tag)
                .body());
    }

    @Override
    public List<String> tags(Repository repository) throws RegistryException {
        List<String> tags = new ArrayList<>();
        String page = "tags/list?n=" + PAGE;
        while (!page.isEmpty() && tags.size() < MOST_TAGS) {
            int before = tags.size();
            Answer answer = conversation.ask(repository, "GET", page, List.of("application/json"), "");
            Manifests.addTags(tags, answer.body(), repository);
            page = tags.size() == before ? "" : Links.next(answer.header("Link"), repository);
        }
        return tags;
    }

    @Override
    public Published published(Repository repository, String reference) throws RegistryException {
        Answer answer = conversation.ask(repository, "GET", "manifests/" + reference, Manifests.ACCEPTED, reference);
        Manifests.Document document = Manifests.read(answer.body(), repository);
        String digest = Digests.of(answer.body());
        if (reference.startsWith("sha256:") && !reference.equals(digest)) {
            throw new RegistryException(
                    Kind.INVALID, repository + "@" + reference + ": the content has another digest");
        }
        List<String> platforms = document.platforms();
        String one = document.anyManifest();
        if (!one.isEmpty()) {
            Answer manifest = conversation.ask(repository, "GET", "manifests/" + one, Manifests.ACCEPTED, one);
            document = Manifests.read(manifest.body(), repository);
        }
        String config = document.config();
        if (config.isEmpty()) {
            return new Published(digest, platforms, null);
        }
        Answer blob = conversation.ask(repository, "GET", "blobs/" + config, List.of("*/*"), config);
        Manifests.Config image = Manifests.config(blob.body());
        return new Published(digest, platforms.isEmpty() ? List.of(image.platform()) : platforms, image.created());
    }
}
