package io.dflint.lsp.workspace;

import io.dflint.lint.embed.HostFile;
import io.dflint.lint.embed.HostKind;
import io.dflint.lint.embed.Mention;
import io.dflint.lint.input.Inputs.FileInput;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.DocumentStore;
import io.dflint.lsp.document.HostDocument;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Compose and Bake files of the workspace, and their references to Dockerfiles. Not safe for use by several
 * threads.
 */
public final class BuildFiles {
    private static final Set<HostKind> KINDS = Set.of(HostKind.COMPOSE, HostKind.BAKE);

    private final DocumentStore open;
    private final WorkspaceFiles<List<Use>> files;

    public BuildFiles(DocumentStore open) {
        this.open = open;
        files = new WorkspaceFiles<>(open, KINDS, BuildFiles::uses);
    }

    /** Returns the references in a Compose or Bake file, in the order of its builds. */
    public static List<Use> uses(Document file) {
        List<Mention> mentions = mentions(file, file.source());
        Path path = FileUris.path(file.uri());
        Map<TextRange, Object> targets = new HashMap<>();
        List<TextRange> shared = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.range() != null) {
                Object target = Objects.requireNonNullElse(mention.inline(), mention.dockerfile());
                Object before = targets.putIfAbsent(mention.range(), target);
                if (before != null && !before.equals(target)) {
                    shared.add(mention.range());
                }
            }
        }
        List<Use> uses = new ArrayList<>();
        for (Mention mention : mentions) {
            boolean also = mention.range() != null && shared.contains(mention.range());
            Use use = new Use(file, mention, path == null ? null : dockerfile(path, mention), also);
            if (!uses.contains(use)) {
                uses.add(use);
            }
        }
        return uses;
    }

    /** Returns the references that a Compose or Bake file with another text would have. */
    public static List<Mention> mentions(Document file, SourceText text) {
        String name = file.uri().substring(file.uri().lastIndexOf('/') + 1);
        HostKind kind = HostKind.ofFile(name);
        return HostFile.of(kind == null ? HostKind.COMPOSE : kind, name, text).mentions();
    }

    private static @Nullable Path dockerfile(Path file, Mention mention) {
        try {
            return mention.inline() == null
                    ? file.resolveSibling(mention.dockerfile()).normalize()
                    : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * Returns the references to a Dockerfile and its content from the files of the workspace, or from files next to it
     * if it is outside the workspace.
     *
     * @param folders the URIs of the directories of the workspace
     */
    public List<Use> of(Document dockerfile, List<String> folders, Cancellation cancellation) {
        HostDocument host = open.host(dockerfile.uri());
        if (host != null) {
            return inside(host, dockerfile);
        }
        Path path = FileUris.path(dockerfile.uri());
        if (path == null) {
            return List.of();
        }
        List<Use> found = new ArrayList<>();
        files.each(isInside(path, folders) ? folders : beside(path), cancellation, uses -> {
            for (Use use : uses) {
                if (path.equals(use.dockerfile())) {
                    found.add(use);
                }
            }
        });
        return found;
    }

    private static List<Use> inside(HostDocument host, Document dockerfile) {
        for (HostDocument.Part part : host.parts()) {
            if (part.document() == dockerfile) {
                TextRange range = part.inline().file().range();
                return uses(host.text()).stream()
                        .filter(use -> range.equals(use.mention().inline()))
                        .toList();
            }
        }
        return List.of();
    }

    private static boolean isInside(Path path, List<String> folders) {
        for (String folder : folders) {
            Path root = FileUris.path(folder);
            if (root != null && path.startsWith(root)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> beside(Path dockerfile) {
        List<String> found = new ArrayList<>();
        Path folder = dockerfile.getParent();
        if (folder != null) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, BuildFiles::isBuildFile)) {
                entries.forEach(entry -> found.add(entry.toUri().toString()));
            } catch (IOException | DirectoryIteratorException | SecurityException e) {
                return List.of();
            }
        }
        return found;
    }

    private static boolean isBuildFile(Path file) {
        Path name = file.getFileName();
        HostKind kind = name == null ? null : HostKind.ofFile(name.toString());
        return kind != null && KINDS.contains(kind);
    }

    /** Returns the reference at a position in a Compose or Bake file, or null if there is none. */
    public static @Nullable Use at(Document file, int offset) {
        for (Use use : uses(file)) {
            TextRange range = use.mention().range();
            if (range != null && range.touches(offset)) {
                return use;
            }
        }
        return null;
    }

    /**
     * Returns the Dockerfile of a reference, from the client if it is open there, or else from disk. Returns null if it
     * cannot be read.
     */
    public @Nullable Document dockerfile(Use use) {
        if (use.mention().inline() != null) {
            HostDocument host = open.host(use.file().uri());
            List<HostDocument.Part> parts = host == null ? List.of() : host.parts();
            for (HostDocument.Part part : parts) {
                if (part.inline().file().range().equals(use.mention().inline())) {
                    return part.document();
                }
            }
            return null;
        }
        Path path = use.dockerfile();
        if (path == null) {
            return null;
        }
        for (Document document : open.all()) {
            if (path.equals(FileUris.path(document.uri()))) {
                return document;
            }
        }
        return Files.isRegularFile(path) ? WorkspaceFiles.read(new FileInput(path, path.toString(), null), open) : null;
    }
}
