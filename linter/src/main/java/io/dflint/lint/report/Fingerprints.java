package io.dflint.lint.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Identifiers by which a later run recognizes findings. Use one instance per file. */
final class Fingerprints {
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * Returns the SHA-1 of a description of a finding in hexadecimal digits. A repeated description has a different
     * one.
     */
    String of(String said) {
        int before = seen.merge(said, 1, Integer::sum) - 1;
        String told = before == 0 ? said : said + "#" + before;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(told.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
