package io.dflint.builder.key;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.CopySource;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.source.ContainerTree;
import io.dflint.builder.source.Downloads;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.GitSource;
import io.dflint.builder.source.GitUrl;
import io.dflint.builder.source.Match;
import io.dflint.builder.source.MemoryTree;
import io.dflint.builder.source.Selector;
import io.dflint.builder.source.TemporaryContainers;
import io.dflint.builder.text.UrlLogin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what COPY, ADD and mounts read. Results are kept for the duration of the build. */
public final class Sources implements AutoCloseable {
    private final BuildInputs inputs;
    private final Map<String, byte[]> secrets;
    private final Engine engine;
    private final @Nullable Instant epoch;
    private final TemporaryContainers containers;
    private final Map<String, ContainerTree> images = new HashMap<>();
    private final List<FileTree> opened = new ArrayList<>();
    private final Map<CopySource, List<Match>> found = new IdentityHashMap<>();

    /**
     * @param secrets the secrets by ID, for downloads
     * @param containers creates the containers used to look into images
     * @param epoch the time for files created here; null for the current time
     */
    public Sources(
            BuildInputs inputs,
            Map<String, byte[]> secrets,
            Engine engine,
            TemporaryContainers containers,
            @Nullable Instant epoch) {
        this.inputs = inputs;
        this.secrets = secrets;
        this.engine = engine;
        this.containers = containers;
        this.epoch = epoch;
    }

    /** Returns the tree of a context. */
    public FileTree context(String name) throws BuildException {
        FileTree tree = inputs.contexts().get(name);
        if (tree == null) {
            throw new BuildException("there is no build context to copy from");
        }
        return tree;
    }

    /** Returns the line of an ignore file that excludes a path of a context, or null if there is none. */
    public @Nullable String exclusion(String context, String path) {
        FileTree tree = inputs.contexts().get(context);
        try {
            return tree == null ? null : tree.exclusion(path);
        } catch (IOException e) {
            return null;
        }
    }

    /** The files of the contexts that changed after they were hashed. */
    public Set<String> changed() {
        Set<String> changed = new TreeSet<>();
        for (FileTree tree : inputs.contexts().values()) {
            changed.addAll(tree.changed());
        }
        return changed;
    }

    /** Returns the tree of an image that the daemon has. */
    public synchronized FileTree image(String id) {
        return images.computeIfAbsent(id, image -> new ContainerTree(engine, image, containers));
    }

    /** Hands over a container with the files of an image. The container is removed after the files were read. */
    public synchronized void image(String id, String container) throws IOException {
        images.computeIfAbsent(id, image -> new ContainerTree(engine, image, containers))
                .use(container);
    }

    /** Frees what is needed to read an image. It is created again if more is read. */
    public synchronized void release(String id) {
        ContainerTree tree = images.get(id);
        if (tree != null) {
            tree.release();
        }
    }

    /**
     * Returns the files that a source stands for.
     *
     * @param stageImage the image of the stage to copy from; null if there is none
     */
    public List<Match> find(Action.Copy copy, CopySource source, @Nullable String stageImage)
            throws IOException, BuildException {
        synchronized (found) {
            List<Match> known = found.get(source);
            if (known != null) {
                return known;
            }
        }
        List<Match> matches = switch (source) {
            case CopySource.Files files -> tree(files.tree(), stageImage).select(selector(copy, files));
            case CopySource.Inline inline -> inline(inline);
            case CopySource.Download download -> download(download);
            case CopySource.Repository repository -> checkout(copy, repository);
        };
        synchronized (found) {
            found.put(source, matches);
        }
        return matches;
    }

    /** Returns the selection that COPY or ADD makes in a tree. */
    public static Selector selector(Action.Copy copy, CopySource.Files files) {
        return new Selector(files.path(), true, files.include(), copy.excludes(), files.required());
    }

    /** Returns the tree of a reference. */
    public FileTree tree(TreeRef tree, @Nullable String stageImage) throws BuildException {
        return switch (tree) {
            case TreeRef.Context(String name) -> context(name);
            case TreeRef.OfImage(var image) -> image(image.details().id());
            case TreeRef.Empty ignored -> new MemoryTree(time());
            case TreeRef.OfStage ignored -> {
                if (stageImage == null) {
                    throw new IllegalStateException("the stage is not built yet");
                }
                yield image(stageImage);
            }
        };
    }

    private List<Match> inline(CopySource.Inline inline) throws IOException {
        try (MemoryTree tree = new MemoryTree(time())) {
            tree.file(inline.name(), 0644, inline.content().getBytes(StandardCharsets.UTF_8));
            return tree.select(Selector.of(inline.name()));
        }
    }

    private List<Match> download(CopySource.Download download) throws IOException {
        Downloads.Authorization authorization = Downloads.Authorization.of(download.url(), this::secret);
        FileTree tree =
                inputs.downloads().fetch(download.url(), download.fileName(), download.checksum(), authorization);
        open(tree);
        return tree.select(Selector.of(download.fileName()));
    }

    private @Nullable String secret(String id) {
        byte[] content = secrets.get(id);
        return content == null ? null : new String(content, StandardCharsets.UTF_8);
    }

    private List<Match> checkout(Action.Copy copy, CopySource.Repository repository)
            throws IOException, BuildException {
        GitUrl url = url(repository);
        boolean keep = keepsGitFolder(repository, url);
        GitSource.Checkout checkout = inputs.repositories().fetch(url, keep, repository.checksum());
        open(checkout.tree());
        return checkout.tree().select(new Selector("", false, null, copy.excludes(), true));
    }

    private static GitUrl url(CopySource.Repository repository) throws BuildException {
        GitUrl url = GitUrl.parse(repository.url());
        if (url == null) {
            throw new BuildException(UrlLogin.hidden(repository.url()) + ": not the address of a Git repository");
        }
        return url;
    }

    private static boolean keepsGitFolder(CopySource.Repository repository, GitUrl url) {
        Boolean asked = url.keepGitFolder() != null ? url.keepGitFolder() : repository.keepGitFolder();
        return Boolean.TRUE.equals(asked);
    }

    /** Identifies the current state of a repository as a text, with its commit if that is known without cloning it. */
    public String state(Action.Copy copy, CopySource.Repository repository) throws IOException, BuildException {
        GitUrl url = url(repository);
        String commit = inputs.repositories().resolve(url);
        return commit == null
                ? "content " + ContentKey.of(find(copy, repository, null), null)
                : "commit " + commit + " " + url.folder() + " " + url.submodules() + " "
                        + keepsGitFolder(repository, url) + " " + repository.checksum();
    }

    private synchronized void open(FileTree tree) {
        opened.add(tree);
    }

    private Instant time() {
        return epoch != null ? epoch : Instant.now();
    }

    @Override
    public synchronized void close() throws IOException {
        List<IOException> failures = new ArrayList<>();
        opened.addAll(images.values());
        for (FileTree tree : opened) {
            try {
                tree.close();
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}
