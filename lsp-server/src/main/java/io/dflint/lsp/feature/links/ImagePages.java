package io.dflint.lsp.feature.links;

import io.dflint.image.ImageReference;
import org.jspecify.annotations.Nullable;

/** Finds the web pages of images in registries. */
final class ImagePages {
    private static final String OFFICIAL = "library/";

    private ImagePages() {}

    /** Returns the page of an image, or null if no page is known for its registry. */
    static @Nullable String of(ImageReference image) {
        String repository = image.repository();
        return switch (image.registry()) {
            case "docker.io", "index.docker.io", "registry-1.docker.io" ->
                image.isOfficial()
                        ? "https://hub.docker.com/_/" + repository.substring(OFFICIAL.length()) + "/"
                        : "https://hub.docker.com/r/" + repository + "/";
            case "ghcr.io" -> github(repository);
            case "mcr.microsoft.com" -> "https://mcr.microsoft.com/artifact/mar/" + repository;
            case "quay.io" -> "https://quay.io/repository/" + repository;
            case "public.ecr.aws" -> "https://gallery.ecr.aws/" + repository;
            case "registry.access.redhat.com", "registry.redhat.io" ->
                "https://catalog.redhat.com/search?searchType=containers&q=" + repository;
            case "cgr.dev" -> chainguard(repository);
            case "registry.gitlab.com" -> "https://gitlab.com/" + repository;
            default -> null;
        };
    }

    /**
     * Handles {@code owner/repository}, or {@code owner/repository/package}, where the last two are the name of the
     * package.
     */
    private static @Nullable String github(String path) {
        String[] parts = path.split("/", 3);
        if (parts.length < 2) {
            return null;
        }
        String name = parts.length == 2 ? parts[1] : parts[1] + "%2F" + parts[2].replace("/", "%2F");
        return "https://github.com/" + parts[0] + "/" + parts[1] + "/pkgs/container/" + name;
    }

    private static @Nullable String chainguard(String path) {
        return path.startsWith("chainguard/")
                ? "https://images.chainguard.dev/directory/image/" + path.substring("chainguard/".length())
                : null;
    }
}
