package io.dflint.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes a digest of what something is made from, short enough for a file name. */
final class Digest {
    private static final int BYTES = 6;

    private final MessageDigest digest;

    Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    Digest add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    Digest add(Path file) throws IOException {
        digest.update(Files.readAllBytes(file));
        return add(file.getFileName().toString());
    }

    /** Adds the classes of this module, so that everything is made again after a change of how it is made. */
    Digest addTool() throws IOException {
        Path classes = Path.of(
                Digest.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        if (Files.isRegularFile(classes)) {
            return add(classes);
        }
        try (var found = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile).sorted()::iterator) {
                add(file);
            }
        }
        return this;
    }

    /** Returns the digest in hexadecimal, and starts a new one. */
    String finish() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
