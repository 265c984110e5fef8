package io.dflint.builder.source;

import io.dflint.builder.digest.Sha256;
import io.dflint.builder.tar.RawNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Computes {@link FileEntry#digest}. */
final class ContentDigest {
    private static final int BUFFER = 128 * 1024;

    private ContentDigest() {}

    static String of(FileEntry entry) throws IOException {
        Sha256 digest = begin(entry);
        if (hasContent(entry)) {
            try (InputStream content = entry.open()) {
                byte[] buffer = new byte[(int) Math.min(BUFFER, entry.size() + 1)];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
        return digest.hex();
    }

    private static boolean hasContent(FileEntry entry) {
        return entry.type() == FileEntry.Type.FILE && entry.size() > 0;
    }

    /** Returns the digest before the content is added. */
    static Sha256 begin(FileEntry entry) throws IOException {
        Sha256 digest = new Sha256(entry.size());
        StringBuilder fields = new StringBuilder(64);
        fields.append(entry.type().name())
                .append(' ')
                .append(entry.mode())
                .append(' ')
                .append(entry.uid())
                .append(' ')
                .append(entry.gid())
                .append(' ')
                .append(entry.size())
                .append(' ')
                .append(entry.deviceMajor())
                .append(' ')
                .append(entry.deviceMinor())
                .append('\n');
        text(digest, fields.toString());
        bytes(digest, RawNames.encode(entry.link()));
        for (Map.Entry<String, byte[]> attribute : entry.xattrs().entrySet()) {
            if (counts(attribute.getKey())) {
                bytes(digest, attribute.getKey().getBytes(StandardCharsets.UTF_8));
                bytes(digest, attribute.getValue());
            }
        }
        if (hasContent(entry)) {
            text(digest, "\n");
        }
        return digest;
    }

    /** The labels of local security modules do not describe the file, whereas a capability does. */
    private static boolean counts(String attribute) {
        return !attribute.startsWith("system.")
                && (!attribute.startsWith("security.") || attribute.equals("security.capability"));
    }

    private static void text(Sha256 digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes preceded by their length, so that different lists of fields always have different input. */
    private static void bytes(Sha256 digest, byte[] bytes) {
        text(digest, bytes.length + ":");
        digest.update(bytes);
    }
}
