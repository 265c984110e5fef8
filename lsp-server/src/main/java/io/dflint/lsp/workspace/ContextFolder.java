package io.dflint.lsp.workspace;

import io.dflint.ignore.ContextDirectory;
import io.dflint.ignore.IgnoreFile;
import io.dflint.lint.input.IgnoreFiles;
import io.dflint.lsp.document.Cancellation;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a Dockerfile as its build context. Only shows what {@code .dockerignore} does not exclude, and
 * nothing outside: neither by paths with {@code ..} nor by symbolic links.
 */
public final class ContextFolder {
    /** The limit for the entries of a directory to examine. */
    private static final int MOST_ENTRIES = 5_000;

    /** The limit for the entries of a directory to show. */
    private static final int MOST_SHOWN = 500;

    private final Path dockerfile;
    private final Path folder;

    /** An entry of a directory. */
    public record Entry(String name, boolean folder) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return name.compareTo(other.name);
        }
    }

    /**
     * The content of a directory.
     *
     * @param entries the entries, sorted by name
     * @param complete whether these are all entries
     */
    public record Listing(List<Entry> entries, boolean complete) {
        static final Listing NOTHING = new Listing(List.of(), true);
    }

    private ContextFolder(Path dockerfile, Path folder) {
        this.dockerfile = dockerfile;
        this.folder = folder;
    }

    /** Returns the context of a document without reading it, or null if the document is not a file in a directory. */
    public static @Nullable ContextFolder of(String uri) {
        Path dockerfile = FileUris.path(uri);
        Path folder = dockerfile == null ? null : dockerfile.getParent();
        return dockerfile == null || folder == null ? null : new ContextFolder(dockerfile, folder);
    }

    /**
     * Returns the entries of a directory whose names have a prefix.
     *
     * @param path the path of the directory with slashes, relative to the context even if it starts with a slash
     */
    public Listing list(String path, String prefix, Cancellation cancellation) {
        List<String> steps = steps(path);
        if (steps == null) {
            return Listing.NOTHING;
        }
        try {
            Path root = folder.toRealPath();
            Path place = root.resolve(String.join("/", steps)).toRealPath();
            return place.startsWith(root) && Files.isDirectory(place)
                    ? list(root, place, ignored(steps), prefix, cancellation)
                    : Listing.NOTHING;
        } catch (IOException | DirectoryIteratorException | InvalidPathException | SecurityException e) {
            return Listing.NOTHING;
        }
    }

    /**
     * Returns a file of the context, even if an ignore file excludes it. Returns null if the path is not a regular
     * file, or leads out of the context.
     */
    public @Nullable Path file(String path) {
        List<String> steps = steps(path);
        if (steps == null || steps.isEmpty()) {
            return null;
        }
        try {
            Path root = folder.toRealPath();
            Path written = folder.resolve(String.join("/", steps));
            return written.toRealPath().startsWith(root) && Files.isRegularFile(written) ? written : null;
        } catch (IOException | InvalidPathException | SecurityException e) {
            return null;
        }
    }

    /** Returns the directory at the end of a path as the ignore file sees it. */
    private ContextDirectory ignored(List<String> steps) {
        String ignored = IgnoreFiles.beside(dockerfile);
        ContextDirectory directory = (ignored == null ? IgnoreFile.EMPTY : IgnoreFile.parse(ignored)).root();
        for (String step : steps) {
            directory = directory.enter(step);
        }
        return directory;
    }

    private static Listing list(
            Path root, Path place, ContextDirectory directory, String prefix, Cancellation cancellation)
            throws IOException {
        List<Entry> found = new ArrayList<>();
        boolean complete = true;
        int looked = 0;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(place)) {
            for (Path path : stream) {
                cancellation.check();
                if (++looked > MOST_ENTRIES || found.size() == MOST_SHOWN) {
                    complete = false;
                    break;
                }
                Entry entry = entry(root, path, prefix, directory);
                if (entry != null) {
                    found.add(entry);
                }
            }
        }
        Collections.sort(found);
        return new Listing(List.copyOf(found), complete);
    }

    /** Returns the names on the path to a directory, or null if it leads out of the context or is invalid. */
    private static @Nullable List<String> steps(String folder) {
        List<String> steps = new ArrayList<>();
        for (String step : folder.split("/", -1)) {
            if (step.equals("..")) {
                return null;
            }
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static @Nullable Entry entry(Path root, Path path, String prefix, ContextDirectory directory) {
        Path fileName = path.getFileName();
        String name = fileName == null ? "" : fileName.toString();
        if (name.isEmpty() || !name.regionMatches(true, 0, prefix, 0, prefix.length())) {
            return null;
        }
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (Files.isSymbolicLink(path)) {
            Path target = target(root, path);
            if (target == null) {
                return null;
            }
            folder = Files.isDirectory(target);
        }
        boolean out = directory.decide(name).excluded();
        if (out && folder) {
            // Something below may be included again.
            out = directory.enter(name).isSkippable();
        }
        return out ? null : new Entry(name, folder);
    }

    /** Returns the target of a link, or null if it does not exist or is outside the context. */
    private static @Nullable Path target(Path root, Path link) {
        try {
            Path target = link.toRealPath();
            return target.startsWith(root) ? target : null;
        } catch (IOException | SecurityException e) {
            return null;
        }
    }
}
