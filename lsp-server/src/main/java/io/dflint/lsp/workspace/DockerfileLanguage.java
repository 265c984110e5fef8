package io.dflint.lsp.workspace;

import io.dflint.lint.input.DockerfileNames;
import java.util.Locale;

/** Which documents of a client are Dockerfiles. A client may send every document it opens. */
public final class DockerfileLanguage {
    private DockerfileLanguage() {}

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
