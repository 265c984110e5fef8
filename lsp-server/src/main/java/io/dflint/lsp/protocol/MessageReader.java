package io.dflint.lsp.protocol;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into messages (LSP base protocol). A client that gives a wrong length loses that message only: what is left of a
 * message that is longer stands before the next header and is skipped there, and what follows a message that is shorter is read again.
 */
final class MessageReader {
    /** Larger messages are skipped; no Dockerfile is that large, and its tree would not fit into memory. */
    static final int MAX_LENGTH = 32 << 20;

    /** A length beyond this is taken for a mistake: skipping so much would leave the client without an answer for ever. */
    static final long MAX_SKIPPED = 1L << 30;

    private static final String LENGTH = "content-length:";

    /** So much of the end of a header line is looked at, and of the beginning of a message that is skipped. */
    private static final int HEADER_LINE = 4096;

    /** Messages up to this size can be read again. */
    private static final int BUFFER = 1 << 16;

    private final BufferedInputStream in;
    private final Log log;
    private final BiConsumer<String, String> refused;

    /** @param refused gets the beginning of a message that was skipped, and what people should know of it */
    MessageReader(InputStream in, Log log, BiConsumer<String, String> refused) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.log = log;
        this.refused = refused;
    }

    /**
     * The content of the next message; null at the end of the stream.
     *
     * @throws ProtocolException if the client announces a message that no client sends
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

    /** Where the first object or array of a text ends; the end of the text if it does not. */
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

    /** Whether a header, or the beginning of one, is all that stands there. */
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
