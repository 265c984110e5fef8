package io.dflint.builder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks into trees. */
public final class Trees {
    private Trees() {}

    /** All paths, depth first. */
    public static List<String> paths(FileTree tree) throws IOException {
        List<String> paths = new ArrayList<>();
        collect(tree, "", paths);
        return paths;
    }

    private static void collect(FileTree tree, String folder, List<String> paths) throws IOException {
        for (FileEntry child : tree.children(folder)) {
            paths.add(child.path());
            collect(tree, child.path(), paths);
        }
    }

    /** An entry that must be there. */
    public static FileEntry entry(FileTree tree, String path) throws IOException {
        FileEntry entry = tree.entry(path);
        assertThat(entry).as(path).isNotNull();
        return Objects.requireNonNull(entry);
    }

    public static String text(FileTree tree, String path) throws IOException {
        try (InputStream content = entry(tree, path).open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
