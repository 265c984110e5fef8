package io.dflint.lsp.protocol;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into messages (LSP base protocol). A header that makes no sense is skipped up to the next empty line, so the reader
 * finds back after a message that is not one.
 */
final class MessageReader {
    /** Larger messages are skipped; no Dockerfile is that large, and its tree would not fit into memory. */
    static final int MAX_LENGTH = 32 << 20;

    /** A length beyond this is taken for a mistake: skipping so much would leave the client without an answer for ever. */
    static final long MAX_SKIPPED = 1L << 30;

    private static final int MAX_HEADER_LINE = 4096;

    private final InputStream in;
    private final Log log;
    private final Consumer<String> refused;

    /** @param refused is told what people should know of a message that was skipped */
    MessageReader(InputStream in, Log log, Consumer<String> refused) {
        this.in = new BufferedInputStream(in, 1 << 16);
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
                int colon = line.indexOf(':');
                if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase("Content-Length")) {
                    length = length(line.substring(colon + 1).strip());
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
                in.skipNBytes(length);
                refused.accept("the message has " + (length >> 20) + " MiB; dfls reads up to " + (MAX_LENGTH >> 20)
                        + " MiB, so this document is not checked");
            } else {
                byte[] content = in.readNBytes((int) length);
                return content.length < length ? null : new String(content, StandardCharsets.UTF_8);
            }
        }
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
            if (c != '\r' && line.length() < MAX_HEADER_LINE) {
                line.append((char) c);
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
