package io.dflint.build.execute;

import io.dflint.build.daemon.Engine;
import io.dflint.build.plan.Action;
import io.dflint.build.plan.BuildException;
import io.dflint.build.plan.CopySource;
import io.dflint.build.plan.TreeRef;
import io.dflint.build.source.FileTree;
import io.dflint.build.source.Match;
import io.dflint.build.source.MemoryTree;
import io.dflint.build.source.Selector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what COPY, ADD and mounts read. What was found is kept for the time of the build. */
final class Sources implements AutoCloseable {
    private final Map<String, FileTree> contexts;
    private final Engine engine;
    private final @Nullable Instant epoch;
    private final Map<String, FileTree> images = new HashMap<>();
    private final Map<CopySource, List<Match>> found = new IdentityHashMap<>();

    /**
     * @param contexts by name; the main one has the empty name
     * @param epoch the time of files that are made here; null for now
     */
    Sources(Map<String, FileTree> contexts, Engine engine, @Nullable Instant epoch) {
        this.contexts = contexts;
        this.engine = engine;
        this.epoch = epoch;
    }

    /** The tree of a context. */
    FileTree context(String name) throws BuildException {
        FileTree tree = contexts.get(name);
        if (tree == null) {
            throw new BuildException("there is no build context to copy from");
        }
        return tree;
    }

    /** The tree of an image that the daemon has. */
    synchronized FileTree image(String id) {
        return images.computeIfAbsent(id, image -> notYet(image));
    }

    private FileTree notYet(String image) {
        throw new IllegalStateException(engine.address() + image);
    }

    /**
     * What a source is.
     *
     * @param stageImage the image of the stage that is copied from; null if it is none
     */
    List<Match> find(Action.Copy copy, CopySource source, @Nullable String stageImage)
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
            case CopySource.Download download -> throw new BuildException("ADD of addresses is not there yet");
            case CopySource.Repository repository -> throw new BuildException("ADD of repositories is not there yet");
        };
        synchronized (found) {
            found.put(source, matches);
        }
        return matches;
    }

    private static Selector selector(Action.Copy copy, CopySource.Files files) {
        return new Selector(files.path(), true, files.include(), copy.excludes(), files.required());
    }

    /** The tree of a reference. */
    FileTree tree(TreeRef tree, @Nullable String stageImage) throws BuildException {
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

    private Instant time() {
        return epoch != null ? epoch : Instant.now();
    }

    @Override
    public synchronized void close() throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (FileTree tree : images.values()) {
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
