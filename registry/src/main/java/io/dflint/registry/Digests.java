package io.dflint.registry;

import io.dflint.image.ImageReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests in the notation of registries. */
public final class Digests {
    private Digests() {}

    /** Returns {@code sha256:} and the digest of a content. */
    public static String of(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reports whether a text is a digest that an image reference can contain. */
    public static boolean isDigest(String text) {
        ImageReference reference = ImageReference.parseOrNull("image@" + text);
        return reference != null && text.equals(reference.digest());
    }
}
