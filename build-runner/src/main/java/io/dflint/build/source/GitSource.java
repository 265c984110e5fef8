package io.dflint.build.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Repositories, loaded by the git program of this machine: so keys, credential helpers and proxies work as the user has
 * set them up ({@code docs/decisions/git.md}).
 */
public final class GitSource {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern SHORT_COMMIT = Pattern.compile("[0-9a-f]{7,64}");
    private static final int MINUTES = 15;

    private final Map<String, String> environment;
    private final Function<String, @Nullable String> secrets;

    /**
     * A source.
     *
     * @param secrets of the build, by id: {@code GIT_AUTH_TOKEN} and {@code GIT_AUTH_HEADER}, with {@code .host} or
     *     without
     */
    public GitSource(Map<String, String> environment, Function<String, @Nullable String> secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    /**
     * A repository at a commit.
     *
     * @param tree its files at the commit, without those of git unless asked for; close it, and the files go
     * @param commit the whole id
     */
    public record Checkout(FileTree tree, String commit) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            tree.close();
        }
    }

    /**
     * Asks for the commit of a ref without loading it: what counts for the cache. Null if only a checkout tells.
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
        for (String line : git(null, url, "ls-remote", "--", url.remote(), name, name + "^{}")
                .split("\n", -1)) {
            int tab = line.indexOf('\t');
            if (tab > 0 && isRef(line.substring(tab + 1), name)) {
                // An annotated tag is listed again with the commit that it stands for.
                if (line.endsWith("^{}")) {
                    peeled = peeled == null ? line.substring(0, tab) : peeled;
                } else {
                    plain = plain == null ? line.substring(0, tab) : plain;
                }
            }
        }
        return peeled != null ? peeled : plain;
    }

    /** ls-remote also lists what merely ends in the name. */
    private static boolean isRef(String listed, String name) {
        String ref = listed.endsWith("^{}") ? listed.substring(0, listed.length() - 3) : listed;
        return ref.equals(name) || ref.equals("refs/heads/" + name) || ref.equals("refs/tags/" + name);
    }

    /**
     * Loads a repository.
     *
     * @param checksum the commit that the ref must be, whole or shortened; empty for any
     */
    public Checkout fetch(GitUrl url, boolean keepGitFolder, String checksum) throws IOException {
        check(url);
        Path folder = Files.createTempDirectory("dfbuild-git-");
        try {
            // Only this user may look into it; the files themselves get their usual modes.
            git(folder, url, "init", "--quiet");
            git(folder, url, "remote", "add", "origin", "--", url.remote());
            load(folder, url);
            String commit = git(folder, url, "rev-parse", "HEAD").strip();
            for (String wanted : new String[] {checksum, url.commit()}) {
                if (!commit.startsWith(wanted)) {
                    throw new IOException(url.remote() + ": the commit is " + commit + ", expected " + wanted);
                }
            }
            if (url.submodules() && Files.exists(folder.resolve(".gitmodules"))) {
                git(folder, url, "submodule", "--quiet", "update", "--init", "--recursive", "--depth=1");
            }
            long time =
                    Long.parseLong(git(folder, url, "log", "-1", "--format=%ct").strip());
            Path root = within(folder, url.folder());
            if (!keepGitFolder) {
                delete(folder.resolve(".git"));
            }
            settle(root, FileTime.from(time, TimeUnit.SECONDS));
            return new Checkout(new Temporary(FolderTree.open(root, null), folder), commit);
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    /** Nothing that git could take for an option. */
    private static void check(GitUrl url) throws IOException {
        if (url.remote().startsWith("-") || url.ref().startsWith("-")) {
            throw new IOException("refused: " + url.remote() + "#" + url.ref() + " looks like an option");
        }
    }

    private void load(Path folder, GitUrl url) throws IOException {
        String ref = url.ref().isEmpty() ? "HEAD" : url.ref();
        try {
            git(folder, url, "fetch", "--quiet", "--depth=1", "--no-tags", "origin", "--", ref);
            git(folder, url, "checkout", "--quiet", "--detach", "FETCH_HEAD");
        } catch (IOException e) {
            if (!SHORT_COMMIT.matcher(ref).matches() && !isShallowRefused(e)) {
                throw e;
            }
            // Servers need not hand out single commits, nor shallow histories.
            git(folder, url, "fetch", "--quiet", "--tags", "origin", "+refs/heads/*:refs/remotes/origin/*");
            String local = SHORT_COMMIT.matcher(ref).matches()
                    ? ref
                    : ref.equals("HEAD") ? defaultBranch(folder, url) : known(folder, url, ref);
            git(folder, url, "checkout", "--quiet", "--detach", local);
        }
    }

    private static boolean isShallowRefused(IOException e) {
        return String.valueOf(e.getMessage()).contains("shallow");
    }

    private String defaultBranch(Path folder, GitUrl url) throws IOException {
        git(folder, url, "remote", "set-head", "origin", "--auto");
        return "origin/HEAD";
    }

    private String known(Path folder, GitUrl url, String ref) throws IOException {
        try {
            git(folder, url, "rev-parse", "--quiet", "--verify", "refs/remotes/origin/" + ref);
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
                throw new IOException("the repository has no folder " + subfolder);
            }
            return folder.resolve(path);
        }
    }

    private String git(@Nullable Path folder, GitUrl url, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "advice.detachedHead=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("GIT_DIR") || name.equals("GIT_WORK_TREE"));
        variables.put("GIT_TERMINAL_PROMPT", "0");
        variables.put("GIT_ALLOW_PROTOCOL", "http:https:git:ssh");
        variables.put("LC_ALL", "C");
        variables.putIfAbsent("GIT_SSH_COMMAND", "ssh -o BatchMode=yes");
        authorize(variables, url);
        Path output = Files.createTempFile("dfbuild-git-", ".out");
        Path errors = Files.createTempFile("dfbuild-git-", ".err");
        try {
            builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
            if (folder != null) {
                builder.directory(folder.toFile());
            }
            run(builder, url, errors, arguments[0]);
            return Files.readString(output, StandardCharsets.ISO_8859_1);
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }

    private static void run(ProcessBuilder builder, GitUrl url, Path errors, String what) throws IOException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IOException(url.remote() + ": the program git is needed and cannot be started", e);
        }
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IOException(url.remote() + ": git " + what + " took more than " + MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("cancelled", e);
        } finally {
            process.destroy();
        }
        if (process.exitValue() != 0) {
            String said = Files.readString(errors, StandardCharsets.UTF_8)
                    .strip()
                    .replace("\r", "")
                    .replace('\n', ' ');
            throw new IOException(url.remote() + ": git " + what + " failed: " + said);
        }
    }

    /** Secrets go by the environment: arguments can be seen by everyone on the machine. */
    private void authorize(Map<String, String> variables, GitUrl url) {
        String header = secret("GIT_AUTH_HEADER", url.host());
        String token = header == null ? secret("GIT_AUTH_TOKEN", url.host()) : null;
        if (token != null) {
            byte[] login = ("x-access-token:" + token).getBytes(StandardCharsets.UTF_8);
            header = "basic " + Base64.getEncoder().encodeToString(login);
        }
        if (header != null) {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("GIT_CONFIG_COUNT", "1");
            settings.put("GIT_CONFIG_KEY_0", "http." + url.remote() + ".extraheader");
            settings.put("GIT_CONFIG_VALUE_0", "Authorization: " + header);
            variables.putAll(settings);
        }
    }

    private @Nullable String secret(String name, String host) {
        String value = secrets.apply(name + "." + host);
        value = value == null ? secrets.apply(name) : value;
        return value == null ? null : value.strip();
    }

    /** Modes as git knows them (0644, 0755) whatever the umask, and the commit's time: so a checkout is reproducible. */
    private static void settle(Path root, FileTime time) throws IOException {
        Set<PosixFilePermission> plain = PosixFilePermissions.fromString("rw-r--r--");
        Set<PosixFilePermission> executable = PosixFilePermissions.fromString("rwxr-xr-x");
        try (Stream<Path> files = Files.walk(root)) {
            // Content first: writing into a folder changes its time.
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

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A tree whose files go when it is closed. */
    private record Temporary(FileTree tree, Path folder) implements FileTree {
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
            delete(folder);
        }
    }
}
