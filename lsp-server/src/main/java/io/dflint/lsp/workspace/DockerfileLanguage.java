package io.dflint.lsp.workspace;

import io.dflint.lint.embed.HostKind;
import io.dflint.lint.input.DockerfileNames;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which documents of a client are Dockerfiles. A client may send every document it opens. */
public final class DockerfileLanguage {
    private DockerfileLanguage() {}

    /**
     * What a document that is no Dockerfile may be, if it may hold some: a Compose or a Bake file, by its name; null for all others.
     *
     * @param language what the client gives as the id of its language
     */
    public static @Nullable HostKind host(String language, String uri) {
        HostKind kind = HostKind.ofFile(uri.substring(uri.lastIndexOf('/') + 1));
        if (language.equalsIgnoreCase("dockercompose")) {
            return HostKind.COMPOSE;
        }
        return kind == HostKind.COMPOSE || kind == HostKind.BAKE ? kind : null;
    }

    /**
     * Whether a document is a Dockerfile: its language says so, or it has no particular language and the name of a Dockerfile.
     *
     * @param language what the client gives as the id of its language
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
