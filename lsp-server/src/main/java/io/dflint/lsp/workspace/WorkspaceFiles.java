package io.dflint.lsp.workspace;

import io.dflint.lint.embed.HostKind;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.Inputs.FileInput;
import io.dflint.lint.input.Inputs.Search;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.input.SourceReader;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.DocumentStore;
import io.dflint.lsp.document.HostDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values derived from each Dockerfile of the workspace, such as its symbols, or from each file that may contain or
 * build some. Files on disk are read again when they change; open files come from the client. Not safe for use by
 * several threads.
 */
public final class WorkspaceFiles<T> {
    private static final int LARGEST_FILE = 1 << 20;
    private static final int MOST_FILES = 5_000;

    private record Known<T>(
            FileTime modified, long size, @Nullable T value) {}

    private final DocumentStore open;
    private final Set<HostKind> hosts;
    private final Function<Document, T> derive;
    private Map<Path, Known<T>> known = new HashMap<>();

    public WorkspaceFiles(DocumentStore open, Function<Document, T> derive) {
        this(open, Set.of(), derive);
    }

    /** @param hosts the kinds of files to find instead of Dockerfiles */
    WorkspaceFiles(DocumentStore open, Set<HostKind> hosts, Function<Document, T> derive) {
        this.open = open;
        this.hosts = hosts;
        this.derive = derive;
    }

    /**
     * Returns the values for all open documents and for the files in directories.
     *
     * @param folders the URIs of directories or files; those that do not exist are ignored
     */
    public List<T> all(List<String> folders, Cancellation cancellation) {
        List<T> found = new ArrayList<>();
        each(folders, cancellation, found::add);
        return found;
    }

    /** Like {@link #all}, but passes on each value as soon as it is available. */
    public void each(List<String> folders, Cancellation cancellation, Consumer<T> found) {
        Set<Path> seen = new HashSet<>();
        for (Document document : hosts.isEmpty() ? open.all() : openHosts()) {
            cancellation.check();
            found.accept(derive.apply(document));
            Path path = FileUris.path(document.uri());
            if (path != null) {
                seen.add(path);
            }
        }
        Map<Path, Known<T>> next = new HashMap<>();
        Search search = new Search(Path.of(""), file -> false, false, hosts);
        for (String folder : folders) {
            Path root = FileUris.path(folder);
            if (root == null || !Files.exists(root)) {
                continue;
            }
            for (Inputs.Input input :
                    Inputs.of(List.of(root.toString()), "", search).files()) {
                cancellation.check();
                if (input instanceof FileInput file
                        && isWanted(file)
                        && seen.add(file.path())
                        && next.size() < MOST_FILES) {
                    Known<T> entry = entry(file);
                    next.put(file.path(), entry);
                    if (entry.value() != null) {
                        found.accept(entry.value());
                    }
                }
            }
        }
        known = next;
    }

    private List<Document> openHosts() {
        return open.allHosts().stream().map(HostDocument::text).toList();
    }

    private boolean isWanted(FileInput file) {
        HostKind kind = file.hostKind();
        return hosts.isEmpty() || kind != null && hosts.contains(kind);
    }

    private Known<T> entry(FileInput file) {
        FileTime modified = FileTime.fromMillis(0);
        long size = -1;
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            modified = attributes.lastModifiedTime();
            size = attributes.isRegularFile() ? attributes.size() : -1;
        } catch (IOException e) {
            return new Known<>(modified, size, null);
        }
        Known<T> before = known.get(file.path());
        if (before != null && before.modified().equals(modified) && before.size() == size) {
            return before;
        }
        Document document = size < 0 || size > LARGEST_FILE ? null : read(file, open);
        return new Known<>(modified, size, document == null ? null : derive.apply(document));
    }

    /** Reads a file from disk. Returns null if it cannot be read or is too large. */
    static @Nullable Document read(FileInput file, DocumentStore open) {
        try {
            SourceFile source = new SourceReader(LARGEST_FILE).read(file, InputStream.nullInputStream());
            String uri = file.path().toUri().toString();
            return new Document(uri, Document.ON_DISK, source.text().original(), open.encoding());
        } catch (InputException e) {
            return null;
        }
    }
}
