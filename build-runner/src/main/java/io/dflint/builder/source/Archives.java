package io.dflint.builder.source;

import io.dflint.builder.tar.TarReader;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.io.InputStream;

/** Tars, packed or not, that ADD unpacks. */
public final class Archives {
    private Archives() {}

    /** Whether a file is a tar, perhaps packed: the name does not count. */
    public static boolean isArchive(FileEntry entry) throws IOException {
        if (entry.type() != FileEntry.Type.FILE || entry.size() == 0) {
            return false;
        }
        try (InputStream content = entry.open()) {
            return isArchive(content);
        }
    }

    /** As Docker tells it: its first entry can be read. */
    private static boolean isArchive(InputStream content) {
        try (TarReader tar = new TarReader(Compression.unpackWhatIsThere(content))) {
            return tar.next() != null;
        } catch (IOException e) {
            return false; // damaged, or not packed after all
        }
    }

    /** The files of an archive; close the tree. */
    public static FileTree open(FileEntry entry) throws IOException {
        try (InputStream content = entry.open()) {
            return TarTree.read(Compression.unpack(content));
        } catch (IOException e) {
            throw new IOException("cannot unpack /" + entry.path() + ": " + FailureText.of(e), e);
        }
    }
}
