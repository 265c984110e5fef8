package io.dflint.builder.context;

import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.FileTree;
import io.dflint.text.SourceText;
import java.io.IOException;

/**
 * A build context; close it.
 *
 * @param tree its files, without what its ignore file keeps out
 * @param dockerfile the text to build
 * @param dockerfileName what messages call it: the path as the user wrote it, or what is nearest to that
 * @param name what messages call the context
 */
public record BuildContext(FileTree tree, SourceText dockerfile, String dockerfileName, String name)
        implements AutoCloseable {
    private static final int BLOCK = 512;

    /** Bytes of a tar with all its files, as the classic builder counts them. Looks at every file. */
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
