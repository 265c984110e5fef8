package io.dflint.build.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 in the making. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public void update(byte[] bytes) {
        digest.update(bytes);
    }

    public void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** A text with its length before it, so that no two rows of texts give the same bytes. */
    public void part(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        digest.update(new byte[] {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length});
        digest.update(bytes);
    }

    /** The digest; the object cannot be used any more. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of bytes. */
    public static String hex(byte[] bytes) {
        Sha256 sha = new Sha256();
        sha.update(bytes);
        return sha.hex();
    }
}
