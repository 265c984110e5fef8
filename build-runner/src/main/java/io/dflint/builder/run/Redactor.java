package io.dflint.builder.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Replaces secrets in text. The lines of a multi-line secret are found individually. */
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

    public String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, INSTEAD);
        }
        return redacted;
    }

    /**
     * Returns how much of a text can be shown before its continuation is known, since a secret may begin at its end.
     *
     * @return a length; that of the text if no secret can extend beyond it
     */
    int complete(String text) {
        int complete = text.length();
        for (String secret : secrets) {
            for (int i = Math.max(0, text.length() - secret.length() + 1); i < complete; i++) {
                if (secret.startsWith(text.substring(i))) {
                    complete = i;
                }
            }
        }
        // The complete part must not end within another occurrence, and occurrences may overlap.
        int before;
        do {
            before = complete;
            for (String secret : secrets) {
                int at = text.indexOf(secret, Math.max(0, complete - secret.length() + 1));
                complete = at >= 0 && at < complete ? at : complete;
            }
        } while (complete < before);
        return complete;
    }
}
