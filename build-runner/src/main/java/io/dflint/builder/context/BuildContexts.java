package io.dflint.builder.context;

import io.dflint.builder.digest.Sha256;
import io.dflint.builder.source.Compression;
import io.dflint.builder.source.Downloads;
import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.FolderTree;
import io.dflint.builder.source.GitSource;
import io.dflint.builder.source.GitUrl;
import io.dflint.builder.source.IgnoredTree;
import io.dflint.builder.source.MemoryTree;
import io.dflint.builder.source.TarTree;
import io.dflint.builder.tar.TarReader;
import io.dflint.builder.text.UrlLogin;
import io.dflint.ignore.IgnoreFile;
import io.dflint.text.SourceText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens build contexts: a directory, {@code -} for a Dockerfile or tar on standard input, a Git repository, or the URL
 * of a tar or Dockerfile.
 */
public final class BuildContexts {
    private static final String DOCKERFILE = "Dockerfile";

    /** Anything larger is not a Dockerfile but a mistake. */
    private static final int MAX_DOCKERFILE = 16 << 20;

    private final Path workingFolder;
    private final Path cacheFolder;
    private final InputStream input;
    private final Map<String, String> environment;
    private final Function<String, @Nullable String> secrets;

    /**
     * Creates the opener for one build.
     *
     * @param workingFolder the directory that relative paths start from
     * @param cacheFolder the directory for digests and downloads
     * @param input the standard input
     * @param secrets returns secrets by ID, for repositories
     */
    public BuildContexts(
            Path workingFolder,
            Path cacheFolder,
            InputStream input,
            Map<String, String> environment,
            Function<String, @Nullable String> secrets) {
        this.workingFolder = workingFolder;
        this.cacheFolder = cacheFolder;
        this.input = input;
        this.environment = environment;
        this.secrets = secrets;
    }

    /**
     * Opens the main context of a build.
     *
     * @param context the argument of the command; an existing directory takes precedence over a URL
     * @param file the value of {@code --file}: a path, a URL, {@code -} for standard input, or null for {@code
     *     Dockerfile} in the context
     * @throws IOException with a one-line message for the user
     */
    public BuildContext open(String context, @Nullable String file) throws IOException {
        if (context.equals("-")) {
            if ("-".equals(file)) {
                throw new IOException("standard input cannot be both the build context and the Dockerfile");
            }
            return fromStream(input, file, "standard input");
        }
        if (Files.isDirectory(path(context))) {
            return fromFolder(path(context), file);
        }
        GitUrl git = GitUrl.parse(context);
        if (git != null) {
            return inTree(checkout(git), file, git.remote());
        }
        if (isWeb(context)) {
            FileTree download = download(context);
            FileEntry content = download.entry(DOCKERFILE);
            if (content == null) {
                throw new IOException(UrlLogin.hidden(context) + ": empty response");
            }
            try (InputStream in = content.open()) {
                return fromStream(in, file, UrlLogin.hidden(context));
            }
        }
        return fromFolder(path(context), file);
    }

    /**
     * Opens an additional context given with {@code --build-context}. References to images are not supported here.
     *
     * @throws IOException with a one-line message for the user
     */
    public FileTree openNamed(String context) throws IOException {
        GitUrl git = GitUrl.parse(context);
        if (git != null) {
            return withIgnoreFile(checkout(git));
        }
        if (isWeb(context)) {
            FileTree download = download(context);
            FileEntry content = download.entry(DOCKERFILE);
            try (InputStream in = content == null ? InputStream.nullInputStream() : content.open()) {
                BufferedInputStream unpacked = buffered(Compression.unpack(in));
                if (!startsTar(unpacked)) {
                    throw new IOException(UrlLogin.hidden(context) + ": not a tar archive");
                }
                return TarTree.read(unpacked);
            }
        }
        if (context.startsWith("oci-layout://")) {
            throw new IOException(context + ": OCI layouts are not supported as contexts;"
                    + " push the image to a registry or `docker load` it, and use docker-image://");
        }
        Path folder = path(context);
        return withIgnoreFile(FolderTree.open(folder, statCache(folder)));
    }

    private static boolean isWeb(String context) {
        return context.startsWith("http://") || context.startsWith("https://");
    }

    private Path path(String text) {
        return workingFolder.resolve(text).normalize();
    }

    private FileTree checkout(GitUrl git) throws IOException {
        boolean keep = Boolean.TRUE.equals(git.keepGitFolder());
        return new GitSource(environment, secrets).fetch(git, keep, "").tree();
    }

    private FileTree download(String address) throws IOException {
        return new Downloads(cacheFolder.resolve("downloads"), environment)
                .fetch(address, DOCKERFILE, "", Downloads.Authorization.of(address, secrets));
    }

    private BuildContext fromFolder(Path folder, @Nullable String file) throws IOException {
        FileTree tree = FolderTree.open(folder, statCache(folder));
        if ("-".equals(file)) {
            SourceText text = read(input, "standard input");
            return new BuildContext(withIgnoreFile(tree), text, DOCKERFILE, folder.toString());
        }
        if (file != null && isWeb(file)) {
            return new BuildContext(withIgnoreFile(tree), readWeb(file), UrlLogin.hidden(file), folder.toString());
        }
        Path dockerfile = file == null ? folder.resolve(DOCKERFILE) : path(file);
        if (file == null && !Files.exists(dockerfile) && Files.exists(folder.resolve("dockerfile"))) {
            dockerfile = folder.resolve("dockerfile");
        }
        if (Files.notExists(dockerfile)) {
            // Like docker build, this looks in the context for a name that does not exist elsewhere.
            Path inside = file == null ? dockerfile : folder.resolve(file).normalize();
            if (Files.notExists(inside)) {
                throw new IOException(dockerfile + ": not found; use --file to name another Dockerfile");
            }
            dockerfile = inside;
        }
        if (Files.isDirectory(dockerfile)) {
            throw new IOException(dockerfile + " is a directory; use --file to name the Dockerfile in it");
        }
        SourceText text;
        try (InputStream in = Files.newInputStream(dockerfile)) {
            text = read(in, dockerfile.toString());
        }
        Path own = dockerfile.resolveSibling(dockerfile.getFileName() + ".dockerignore");
        FileTree visible = Files.exists(own)
                ? IgnoredTree.of(tree, String.valueOf(own.getFileName()), IgnoreFile.parse(readRegular(own)))
                : withIgnoreFile(tree);
        return new BuildContext(visible, text, file == null ? shown(dockerfile) : file, folder.toString());
    }

    /** Returns a path relative to the working directory if it is below it. */
    private String shown(Path path) {
        return path.startsWith(workingFolder) ? workingFolder.relativize(path).toString() : path.toString();
    }

    private SourceText readWeb(String address) throws IOException {
        try (FileTree download = download(address)) {
            FileEntry content = download.entry(DOCKERFILE);
            try (InputStream in = content == null ? InputStream.nullInputStream() : content.open()) {
                return read(in, UrlLogin.hidden(address));
            }
        }
    }

    /** Reads a tar, possibly compressed, or else a Dockerfile without a context. */
    private BuildContext fromStream(InputStream stream, @Nullable String file, String name) throws IOException {
        BufferedInputStream in = buffered(Compression.unpack(stream));
        if (startsTar(in)) {
            return inTree(TarTree.read(in), file, name);
        }
        if (file != null) {
            throw new IOException("the context from " + name + " is not a tar archive, so it has no " + file);
        }
        SourceText text = read(in, name);
        if (text.content().isBlank()) {
            throw new IOException("the Dockerfile from " + name + " is empty");
        }
        return new BuildContext(new MemoryTree(Instant.EPOCH), text, DOCKERFILE, name);
    }

    private static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, 64 * 1024);
    }

    private static boolean startsTar(BufferedInputStream in) throws IOException {
        in.mark(512);
        byte[] start = in.readNBytes(512);
        in.reset();
        return TarReader.isTar(start);
    }

    /** Opens a context that contains its Dockerfile and ignore file. */
    private static BuildContext inTree(FileTree tree, @Nullable String file, String name) throws IOException {
        try {
            String path = file == null ? DOCKERFILE : clean(file);
            FileEntry entry = regular(tree, path);
            if (entry == null && file == null) {
                entry = regular(tree, "dockerfile");
            }
            if (entry == null) {
                throw new IOException(
                        path + ": not found in the context from " + name + "; use --file to name another Dockerfile");
            }
            SourceText text;
            try (InputStream in = entry.open()) {
                text = read(in, path);
            }
            FileEntry own = regular(tree, path + ".dockerignore");
            FileTree visible =
                    own == null ? withIgnoreFile(tree) : IgnoredTree.of(tree, path + ".dockerignore", ignoreFile(own));
            return new BuildContext(visible, text, path, name);
        } catch (IOException | RuntimeException e) {
            tree.close();
            throw e;
        }
    }

    private static String clean(String path) {
        return Path.of("/").resolve(path).normalize().toString().substring(1);
    }

    /** Returns a regular file, following links within the tree, or null if there is none. */
    private static @Nullable FileEntry regular(FileTree tree, String path) throws IOException {
        FileEntry entry = tree.follow(path);
        return entry != null && entry.type() == FileEntry.Type.FILE ? entry : null;
    }

    private static FileTree withIgnoreFile(FileTree tree) throws IOException {
        FileEntry entry = regular(tree, ".dockerignore");
        return entry == null ? tree : IgnoredTree.of(tree, ".dockerignore", ignoreFile(entry));
    }

    private static IgnoreFile ignoreFile(FileEntry entry) throws IOException {
        try (InputStream in = entry.open()) {
            return IgnoreFile.parse(read(in, entry.path()));
        }
    }

    private static SourceText read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_DOCKERFILE + 1);
        if (bytes.length > MAX_DOCKERFILE) {
            throw new IOException(name + " is larger than 16 MiB, the limit for such files");
        }
        return SourceText.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Reads a file with a default name. A device or pipe with that name would never end. */
    private static SourceText readRegular(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /** The file with digests for a directory. */
    private Path statCache(Path folder) {
        String id = Sha256.hex(folder.toAbsolutePath().normalize().toString()).substring(0, 24);
        return cacheFolder.resolve("contexts").resolve(id + ".stat");
    }
}
