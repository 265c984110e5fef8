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
 * Opens what users give as a build context: a directory, {@code -} for a Dockerfile or tar on the standard input, a git
 * repository, the address of a tar or Dockerfile.
 */
public final class BuildContexts {
    private static final String DOCKERFILE = "Dockerfile";

    /** More is no Dockerfile but a mistake. */
    private static final int MAX_DOCKERFILE = 16 << 20;

    private final Path workingFolder;
    private final Path cacheFolder;
    private final InputStream input;
    private final Map<String, String> environment;
    private final Function<String, @Nullable String> secrets;

    /**
     * For one build.
     *
     * @param workingFolder what relative paths start from
     * @param cacheFolder where digests and downloads are kept
     * @param input the standard input
     * @param secrets by id, for repositories
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
     * Opens a build's main context.
     *
     * @param context the argument; a directory, even if its name looks like an address
     * @param file the value of {@code --file}: a path, an address, {@code -} for the standard input; null for
     *     {@code Dockerfile} in the context
     * @throws IOException with one line for the user
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
     * Opens a further context, as {@code --build-context} names it. The addresses of images are not for this class.
     *
     * @throws IOException with one line for the user
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
            // As docker build: a name that only makes sense within the context is looked for there.
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

    /** Relative to where the user is, if it lies below. */
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

    /** A tar, perhaps packed, or else a Dockerfile without context. */
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

    /** A context whose Dockerfile and ignore file lie in it. */
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

    /** A file, links followed within the tree. */
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

    /** Reads a file that nobody named: a device or a pipe of that name would never end. */
    private static SourceText readRegular(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /** One file of digests for each directory. */
    private Path statCache(Path folder) {
        String id = Sha256.hex(folder.toAbsolutePath().normalize().toString()).substring(0, 24);
        return cacheFolder.resolve("contexts").resolve(id + ".stat");
    }
}
