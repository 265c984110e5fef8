package io.dflint.lint.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Names for findings by which a later run knows them again. One object serves one file. */
final class Fingerprints {
    private final Map<String, Integer> seen = new HashMap<>();

    /** The SHA-1 of what is said of a finding, in hexadecimal digits; another one where the same was said before. */
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
