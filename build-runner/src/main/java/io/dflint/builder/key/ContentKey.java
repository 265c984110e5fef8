package io.dflint.builder.key;

import io.dflint.builder.digest.Sha256;
import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.Match;
import io.dflint.builder.tar.RawNames;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Computes keys of files by their content. */
final class ContentKey {
    private ContentKey() {}

    /**
     * Returns the digest of files: their names relative to the copied directory, and their attributes and contents. The
     * name of a copied file that is not a directory counts too, as it may become the name of the copy.
     *
     * @param manifest receives a line for each file; may be null
     */
    static String of(List<Match> matches, @Nullable SortedMap<String, String> manifest) throws IOException {
        Sha256 digest = new Sha256();
        for (Match match : matches) {
            // Bytes are used because names that are not UTF-8 would all look alike as text.
            digest.part(RawNames.encode(match.root().isFolder() ? "folder" : match.name()));
            for (FileEntry entry : match.entries()) {
                String file = entry.digest();
                digest.part(RawNames.encode(match.within(entry)));
                digest.part(file);
                if (manifest != null) {
                    manifest.put(RawNames.printable(entry.path()), line(entry, file));
                }
            }
        }
        return digest.hex();
    }

    private static String line(FileEntry entry, String digest) {
        return entry.type().name().toLowerCase(Locale.ROOT)
                + " " + Integer.toOctalString(entry.mode())
                + " " + entry.uid() + ":" + entry.gid()
                + " " + entry.size()
                + " " + digest.substring(0, 24);
    }
}
