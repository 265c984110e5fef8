package io.dflint.builder.source;

import io.dflint.builder.tar.TarReader;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.io.InputStream;

/** Detects and opens the tars that ADD unpacks, compressed or not. */
public final class Archives {
    private Archives() {}

    /** Reports whether the content of a file is a tar, compressed or not. Its name is ignored. */
    public static boolean isArchive(FileEntry entry) throws IOException {
        if (entry.type() != FileEntry.Type.FILE || entry.size() == 0) {
            return false;
        }
        try (InputStream content = entry.open()) {
            return isArchive(content);
        }
    }

    /** As in Docker, a file is an archive if its first entry can be read. */
    private static boolean isArchive(InputStream content) {
        try (TarReader tar = new TarReader(Compression.unpackWhatIsThere(content))) {
            return tar.next() != null;
        } catch (IOException e) {
            return false; // damaged, or not compressed after all
        }
    }

    /** Returns the files of an archive as a tree, which must be closed. */
    public static FileTree open(FileEntry entry) throws IOException {
        try (InputStream content = entry.open()) {
            return TarTree.read(Compression.unpack(content));
        } catch (IOException e) {
            throw new IOException("cannot unpack /" + entry.path() + ": " + FailureText.of(e), e);
        }
    }
}
