package io.dflint.lsp.workspace;

import io.dflint.lint.embed.HostKind;
import io.dflint.lint.input.DockerfileNames;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Detects which documents of a client are Dockerfiles, since a client may send every document that it opens. */
public final class DockerfileLanguage {
    private DockerfileLanguage() {}

    /**
     * Returns the kind of a document that may contain Dockerfiles: a Compose or Bake file, detected by its name.
     * Returns null for all others.
     *
     * @param language the language ID from the client
     */
    public static @Nullable HostKind host(String language, String uri) {
        HostKind kind = HostKind.ofFile(uri.substring(uri.lastIndexOf('/') + 1));
        if (language.equalsIgnoreCase("dockercompose")) {
            return HostKind.COMPOSE;
        }
        return kind == HostKind.COMPOSE || kind == HostKind.BAKE ? kind : null;
    }

    /**
     * Reports whether a document is an ignore file that Docker reads: {@code .dockerignore}, or {@code
     * Dockerfile.dockerignore} for a Dockerfile of any name. The name alone decides, because editors take such files for
     * different languages, one of which is that of Dockerfiles.
     */
    public static boolean isIgnoreFile(String uri) {
        return uri.endsWith(".dockerignore");
    }

    /**
     * Reports whether a document is a Dockerfile: by its language, or if that is unspecific, by its name.
     *
     * @param language the language ID from the client
     */
    public static boolean is(String language, String uri) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "dockerfile", "docker", "containerfile", "dockerfile-ts" -> true;
            case "", "plaintext", "plain", "text", "fundamental" ->
                DockerfileNames.isDockerfile(uri.substring(uri.lastIndexOf('/') + 1));
            default -> false;
        };
    }
}
