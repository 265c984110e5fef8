package io.dflint.lsp.protocol;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into messages (LSP base protocol). If a client sends a wrong length, only that message is lost: the
 * rest of a longer message is skipped to reach the next header, and what follows a shorter message is read again.
 */
final class MessageReader {
    /**
     * The largest message in bytes; larger ones are skipped. No Dockerfile is this large, and its tree would not fit
     * into memory.
     */
    static final int MAX_LENGTH = 32 << 20;

    /**
     * A larger length counts as a mistake, since skipping this much would leave the client without a response
     * indefinitely.
     */
    static final long MAX_SKIPPED = 1L << 30;

    private static final String LENGTH = "content-length:";

    /** The number of characters examined at the end of a header line, and at the beginning of a skipped message. */
    private static final int HEADER_LINE = 4096;

    /** The size up to which messages can be read again. */
    private static final int BUFFER = 1 << 16;

    private final BufferedInputStream in;
    private final Log log;
    private final BiConsumer<String, String> refused;

    /** @param refused receives the beginning of a skipped message, and an explanation for the user */
    MessageReader(InputStream in, Log log, BiConsumer<String, String> refused) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.log = log;
        this.refused = refused;
    }

    /**
     * Returns the content of the next message, or null at the end of the stream.
     *
     * @throws ProtocolException if the client announces an impossible message
     */
    @Nullable
    String next() throws IOException {
        while (true) {
            long length = -1;
            String line = headerLine();
            while (line != null && !line.isEmpty()) {
                int name = line.toLowerCase(Locale.ROOT).lastIndexOf(LENGTH);
                if (name >= 0) {
                    length = length(line.substring(name + LENGTH.length()).strip());
                }
                line = headerLine();
            }
            if (line == null) {
                return null;
            }
            if (length < 0) {
                log.error("a message without Content-Length", null);
            } else if (length > MAX_SKIPPED) {
                throw new ProtocolException("Content-Length " + length + " is more than " + (MAX_SKIPPED >> 20)
                        + " MiB; the client does not speak the language server protocol");
            } else if (length > MAX_LENGTH) {
                byte[] beginning = in.readNBytes(HEADER_LINE);
                in.skipNBytes(length - beginning.length);
                refused.accept(
                        new String(beginning, StandardCharsets.UTF_8),
                        "the message has " + (length >> 20) + " MiB; dfls reads up to " + (MAX_LENGTH >> 20)
                                + " MiB, so this document is not checked");
            } else {
                return content((int) length);
            }
        }
    }

    private @Nullable String content(int length) throws IOException {
        in.mark(BUFFER);
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            return null;
        }
        int end = length <= BUFFER ? endOfValue(content) : length;
        if (end == length || !startsHeader(content, end)) {
            return new String(content, StandardCharsets.UTF_8);
        }
        log.error("Content-Length is " + length + ", but the message ends after " + end + " bytes", null);
        in.reset();
        in.skipNBytes(end);
        return new String(content, 0, end, StandardCharsets.UTF_8);
    }

    /** Returns the end of the first object or array in a text, or the end of the text if it is incomplete. */
    private static int endOfValue(byte[] json) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < json.length; i++) {
            byte c = json[i];
            if (c == '"') {
                inString = !inString;
            } else if (inString) {
                i += c == '\\' ? 1 : 0;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return json.length;
    }

    /** Reports whether the rest of the content is a header or the beginning of one. */
    private static boolean startsHeader(byte[] content, int from) {
        String rest = new String(content, from, Math.min(content.length - from, HEADER_LINE), StandardCharsets.US_ASCII)
                .strip()
                .toLowerCase(Locale.ROOT);
        String name = "content-";
        return !rest.isEmpty() && rest.startsWith(name.substring(0, Math.min(name.length(), rest.length())));
    }

    private @Nullable String headerLine() throws IOException {
        StringBuilder line = new StringBuilder(32);
        while (true) {
            int c = in.read();
            if (c < 0) {
                return null;
            }
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
            if (line.length() == 2 * HEADER_LINE) {
                line.delete(0, HEADER_LINE);
            }
        }
    }

    private static long length(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
