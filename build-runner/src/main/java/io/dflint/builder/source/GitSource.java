package io.dflint.builder.source;

import io.dflint.builder.temporary.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clones repositories with the local git program, so that keys, credential helpers and proxies work as configured by
 * the user ({@code docs/decisions/0009-git.md}).
 */
public final class GitSource {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern SHORT_COMMIT = Pattern.compile("[0-9a-f]{7,64}");

    private final GitProgram git;

    /**
     * Creates a source.
     *
     * @param secrets returns the secrets of the build by ID: {@code GIT_AUTH_TOKEN} and {@code GIT_AUTH_HEADER}, with
     *     or without {@code .host}
     */
    public GitSource(Map<String, String> environment, Function<String, @Nullable String> secrets) {
        this.git = new GitProgram(environment, secrets);
    }

    /**
     * A repository at a commit.
     *
     * @param tree the files at the commit, including those of git only if requested; closing it deletes them
     * @param commit the full ID of the commit
     */
    public record Checkout(FileTree tree, String commit) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            tree.close();
        }
    }

    /**
     * Returns the commit of a ref without cloning the repository, for the cache key, or null if it takes a checkout to
     * find out.
     *
     * @throws IOException if the repository cannot be reached
     */
    public @Nullable String resolve(GitUrl url) throws IOException {
        if (COMMIT.matcher(url.ref()).matches()) {
            return url.ref();
        }
        check(url);
        String name = url.ref().isEmpty() ? "HEAD" : url.ref();
        String peeled = null;
        String plain = null;
        for (String line : git.run(null, url, "ls-remote", "--", url.remote(), name, name + "^{}")
                .split("\n", -1)) {
            int tab = line.indexOf('\t');
            if (tab > 0 && isRef(line.substring(tab + 1), name)) {
                // An annotated tag is listed a second time with the commit that it refers to.
                if (line.endsWith("^{}")) {
                    peeled = peeled == null ? line.substring(0, tab) : peeled;
                } else {
                    plain = plain == null ? line.substring(0, tab) : plain;
                }
            }
        }
        return peeled != null ? peeled : plain;
    }

    /** Reports whether a listed ref has a name. ls-remote also lists refs that merely end with it. */
    private static boolean isRef(String listed, String name) {
        String ref = listed.endsWith("^{}") ? listed.substring(0, listed.length() - 3) : listed;
        return ref.equals(name) || ref.equals("refs/heads/" + name) || ref.equals("refs/tags/" + name);
    }

    /**
     * Checks out a repository.
     *
     * @param checksum the expected commit, full or abbreviated; empty for any
     */
    public Checkout fetch(GitUrl url, boolean keepGitFolder, String checksum) throws IOException {
        check(url);
        TemporaryFolder temporary = TemporaryFolder.create();
        Path folder = temporary.path();
        try {
            // Only this user has access; the files themselves get their usual modes.
            git.run(folder, url, "init", "--quiet");
            git.run(folder, url, "remote", "add", "origin", "--", url.remote());
            load(folder, url);
            String commit = git.run(folder, url, "rev-parse", "HEAD").strip();
            for (String wanted : new String[] {checksum, url.commit()}) {
                if (!commit.startsWith(wanted)) {
                    throw new IOException(url.remote() + ": the commit is " + commit + ", expected " + wanted);
                }
            }
            if (url.submodules() && Files.exists(folder.resolve(".gitmodules"))) {
                git.run(folder, url, "submodule", "--quiet", "update", "--init", "--recursive", "--depth=1");
            }
            long time = Long.parseLong(
                    git.run(folder, url, "log", "-1", "--format=%ct").strip());
            Path root = within(folder, url.folder());
            if (!keepGitFolder) {
                TemporaryFolder.deleteTree(folder.resolve(".git"));
            }
            settle(root, FileTime.from(time, TimeUnit.SECONDS));
            return new Checkout(new Temporary(FolderTree.open(root, null), temporary), commit);
        } catch (IOException | RuntimeException e) {
            temporary.close();
            throw e;
        }
    }

    /** Rejects arguments that git could interpret as options. */
    private static void check(GitUrl url) throws IOException {
        if (url.remote().startsWith("-") || url.ref().startsWith("-")) {
            throw new IOException("refused: " + url.remote() + "#" + url.ref() + " looks like an option");
        }
    }

    private void load(Path folder, GitUrl url) throws IOException {
        String ref = url.ref().isEmpty() ? "HEAD" : url.ref();
        try {
            git.run(folder, url, "fetch", "--quiet", "--depth=1", "--no-tags", "origin", "--", ref);
            git.run(folder, url, "checkout", "--quiet", "--detach", "FETCH_HEAD");
        } catch (IOException e) {
            if (!SHORT_COMMIT.matcher(ref).matches() && !isShallowRefused(e)) {
                throw e;
            }
            // Servers need not support fetching single commits or shallow histories.
            git.run(folder, url, "fetch", "--quiet", "--tags", "origin", "+refs/heads/*:refs/remotes/origin/*");
            String local = SHORT_COMMIT.matcher(ref).matches()
                    ? ref
                    : ref.equals("HEAD") ? defaultBranch(folder, url) : known(folder, url, ref);
            git.run(folder, url, "checkout", "--quiet", "--detach", local);
        }
    }

    private static boolean isShallowRefused(IOException e) {
        return String.valueOf(e.getMessage()).contains("shallow");
    }

    private String defaultBranch(Path folder, GitUrl url) throws IOException {
        git.run(folder, url, "remote", "set-head", "origin", "--auto");
        return "origin/HEAD";
    }

    private String known(Path folder, GitUrl url, String ref) throws IOException {
        try {
            git.run(folder, url, "rev-parse", "--quiet", "--verify", "refs/remotes/origin/" + ref);
            return "refs/remotes/origin/" + ref;
        } catch (IOException e) {
            return "refs/tags/" + ref;
        }
    }

    private static Path within(Path folder, String subfolder) throws IOException {
        try (FileTree tree = FolderTree.open(folder, null)) {
            String path = LinkResolver.follow(tree, subfolder);
            FileEntry entry = tree.entry(path);
            if (entry == null || !entry.isFolder()) {
                throw new IOException("the repository has no directory " + subfolder);
            }
            return folder.resolve(path);
        }
    }

    /**
     * Sets the modes that git uses (0644, 0755), independent of the umask, and the time of the commit, so that a
     * checkout is reproducible.
     */
    private static void settle(Path root, FileTime time) throws IOException {
        Set<PosixFilePermission> plain = PosixFilePermissions.fromString("rw-r--r--");
        Set<PosixFilePermission> executable = PosixFilePermissions.fromString("rwxr-xr-x");
        try (Stream<Path> files = Files.walk(root)) {
            // The content comes first, since writing into a directory changes its time.
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                if (Files.isSymbolicLink(file)) {
                    continue;
                }
                boolean open = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || Files.isExecutable(file);
                Set<PosixFilePermission> now = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
                boolean runs = open && now.contains(PosixFilePermission.OWNER_EXECUTE);
                Files.setPosixFilePermissions(file, runs ? executable : plain);
                Files.setLastModifiedTime(file, time);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A tree whose files are deleted when it is closed. */
    private record Temporary(FileTree tree, TemporaryFolder folder) implements FileTree {
        @Override
        public @Nullable FileEntry entry(String path) throws IOException {
            return tree.entry(path);
        }

        @Override
        public List<FileEntry> children(String path) throws IOException {
            return tree.children(path);
        }

        @Override
        public void close() throws IOException {
            tree.close();
            folder.close();
        }
    }
}
