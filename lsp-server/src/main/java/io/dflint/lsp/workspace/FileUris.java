package io.dflint.lsp.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Converts URIs to paths. */
public final class FileUris {
    private FileUris() {}

    /** Returns the path of a {@code file:} URI, or null for other URIs. */
    public static @Nullable Path path(String uri) {
        try {
            return Path.of(new URI(uri)).toAbsolutePath().normalize();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException | SecurityException e) {
            return null;
        }
    }
}
