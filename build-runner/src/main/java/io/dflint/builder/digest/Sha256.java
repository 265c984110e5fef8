package io.dflint.builder.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** A SHA-256 in the making. */
public final class Sha256 {
    /** So many bytes take Java as long as it takes to load OpenSSL, which is about ten times as fast after that. */
    private static final long WORTH_LOADING = 8 << 20;

    /** What was announced in this process. */
    private static final AtomicLong total = new AtomicLong();

    private final MessageDigest digest;

    /** A digest of little. */
    public Sha256() {
        digest = java();
    }

    /** @param size of about how many bytes it will be */
    public Sha256(long size) {
        MessageDigest quick = total.addAndGet(size) >= WORTH_LOADING ? OpenSsl.sha256() : null;
        digest = quick != null ? quick : java();
    }

    private static MessageDigest java() {
        try {
            return MessageDigest.getInstance("SHA-256");
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
        part(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes with their length before them. */
    public void part(byte[] bytes) {
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

    /** The digest of a text. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
