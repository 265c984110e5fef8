package io.dflint.builder.context;

import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.FileTree;
import io.dflint.text.SourceText;
import java.io.IOException;

/**
 * A build context, which must be closed.
 *
 * @param tree the files, without those that the ignore file excludes
 * @param dockerfile the text to build
 * @param dockerfileName the name for messages: the path as the user wrote it, or the nearest equivalent
 * @param name the name of the context for messages
 */
public record BuildContext(FileTree tree, SourceText dockerfile, String dockerfileName, String name)
        implements AutoCloseable {
    private static final int BLOCK = 512;

    /** The size in bytes of a tar with all files, as the classic builder counts it. Examines every file. */
    public long size() throws IOException {
        return 2 * BLOCK + size("");
    }

    private long size(String folder) throws IOException {
        long size = 0;
        for (FileEntry child : tree.children(folder)) {
            size += BLOCK + (child.size() + BLOCK - 1) / BLOCK * BLOCK;
            if (child.isFolder()) {
                size += size(child.path());
            }
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
