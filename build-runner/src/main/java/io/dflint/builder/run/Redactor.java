package io.dflint.builder.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Replaces secrets in text. A secret of several lines is found line by line. */
public final class Redactor {
    private static final int SHORTEST = 3;
    private static final String INSTEAD = "***";

    private final List<String> secrets = new ArrayList<>();

    public Redactor(Collection<byte[]> contents) {
        for (byte[] content : contents) {
            for (String line : new String(content, StandardCharsets.UTF_8).split("\n", -1)) {
                String secret = line.strip();
                if (secret.length() >= SHORTEST && !secrets.contains(secret)) {
                    secrets.add(secret);
                }
            }
        }
        secrets.sort((one, other) -> Integer.compare(other.length(), one.length()));
    }

    String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, INSTEAD);
        }
        return redacted;
    }
}
