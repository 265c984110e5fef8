package io.dflint.lint.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dflint.lint.rule.Finding;
import io.dflint.text.LineIndex;
import io.dflint.text.SourceText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An identifier of a finding that does not change when lines move, files are renamed or formatted, or messages change.
 * It is derived from the rule and the text of the line where the finding begins, ignoring spaces and case.
 */
public final class Fingerprint {
    /** The number of hexadecimal digits, enough to distinguish the findings of a project. */
    private static final int DIGITS = 16;
    /** A longer line can have many findings. For these, the text after the place is used. */
    private static final int LONG_LINE = 200;

    private Fingerprint() {}

    /** Returns the fingerprint of a finding. */
    public static String of(SourceText source, Finding finding) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((finding.id() + "\n" + line(source, finding.range().start())).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String line(SourceText source, int offset) {
        LineIndex lines = source.lines();
        int line = lines.line(offset);
        int start = lines.lineStart(line);
        int end = lines.lineEnd(line);
        if (end - start > LONG_LINE) {
            start = offset;
            end = Math.min(end, start + LONG_LINE);
        }
        StringBuilder text = new StringBuilder(end - start);
        String content = source.content();
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if (c != ' ' && c != '\t' && c != '\r') {
                text.append(c);
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
