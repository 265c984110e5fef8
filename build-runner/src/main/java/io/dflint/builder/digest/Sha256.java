package io.dflint.builder.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Computes a SHA-256 digest. */
public final class Sha256 {
    /**
     * The number of bytes that Java hashes in the time needed to load OpenSSL, which is about ten times as fast
     * afterwards.
     */
    private static final long WORTH_LOADING = 8 << 20;

    /** The sum of the sizes announced in this process. */
    private static final AtomicLong total = new AtomicLong();

    private final MessageDigest digest;

    /** Creates a digest for a small number of bytes. */
    public Sha256() {
        digest = java();
    }

    /** @param size the approximate number of bytes to hash */
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

    /** Adds a text preceded by its length, so that different sequences of texts always have different input. */
    public void part(String text) {
        part(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes preceded by their length. */
    public void part(byte[] bytes) {
        int length = bytes.length;
        digest.update(new byte[] {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length});
        digest.update(bytes);
    }

    /** Returns the digest. The object cannot be used afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the digest of bytes. */
    public static String hex(byte[] bytes) {
        Sha256 sha = new Sha256();
        sha.update(bytes);
        return sha.hex();
    }

    /** Returns the digest of a text. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
