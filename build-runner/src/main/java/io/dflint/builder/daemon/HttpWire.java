package io.dflint.builder.daemon;

import io.dflint.builder.stream.BlockInput;
import io.dflint.builder.text.FailureText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes HTTP/1.1 on a connection, as far as the Engine uses it. */
final class HttpWire {
    private static final int MAX_LINE = 256 * 1024;
    /** The limit for the lines of a header section, and for interim responses ({@code 100 Continue}). */
    private static final int MAX_LINES = 1000;

    private static final int CHUNK = 32 * 1024;

    private HttpWire() {}

    /** The status and headers of a response. Header names are case-insensitive. */
    record Head(int status, Map<String, List<String>> headers) {
        @Nullable
        String header(String name) {
            List<String> values = headers.get(name);
            return values == null || values.isEmpty() ? null : values.getFirst();
        }

        boolean has(String name, String value) {
            String found = header(name);
            return found != null && found.equalsIgnoreCase(value);
        }
    }

    static byte[] requestHead(String method, String path, Map<String, String> headers) {
        StringBuilder head = new StringBuilder(256);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: docker\r\n");
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static Head readHead(InputStream in) throws IOException {
        for (int heads = 0; heads < MAX_LINES; heads++) {
            String line = readLine(in);
            int space = line.indexOf(' ');
            if (!line.startsWith("HTTP/1.") || space < 0 || line.length() < space + 4) {
                throw new IOException("not an HTTP response: " + start(line));
            }
            int status;
            try {
                status = Integer.parseInt(line.substring(space + 1, space + 4));
            } catch (NumberFormatException e) {
                throw new IOException("not an HTTP response: " + start(line), e);
            }
            Map<String, List<String>> headers = readHeaders(in);
            if (status >= 200 || status == 101) {
                return new Head(status, headers);
            }
        }
        throw new IOException("not an HTTP response: too many interim responses");
    }

    /** Shortens a text to a recognizable beginning. */
    private static String start(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private static Map<String, List<String>> readHeaders(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int lines = 0;
        for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
            if (++lines > MAX_LINES) {
                throw new IOException("too many HTTP header lines");
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(line.substring(0, colon).strip(), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String readLine(InputStream in) throws IOException {
        byte[] line = new byte[128];
        int length = 0;
        while (true) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("the daemon closed the connection");
            }
            if (b == '\n') {
                int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
                return new String(line, 0, end, StandardCharsets.UTF_8);
            }
            if (length == line.length) {
                if (length >= MAX_LINE) {
                    throw new IOException("unterminated HTTP header line");
                }
                line = java.util.Arrays.copyOf(line, length * 2);
            }
            line[length++] = (byte) b;
        }
    }

    /** Reports whether a body ends before the connection does. */
    static boolean isFramed(Head head, String method) {
        return isEmpty(head, method)
                || head.has("Transfer-Encoding", "chunked")
                || head.header("Content-Length") != null;
    }

    private static boolean isEmpty(Head head, String method) {
        return method.equals("HEAD") || head.status() == 204 || head.status() == 304;
    }

    /** Returns the body of a response without its framing. */
    static InputStream body(Head head, String method, InputStream in) throws IOException {
        if (isEmpty(head, method)) {
            return new FixedBody(in, 0);
        }
        if (head.has("Transfer-Encoding", "chunked")) {
            return new ChunkedBody(in);
        }
        String length = head.header("Content-Length");
        if (length == null) {
            return in;
        }
        try {
            return new FixedBody(in, Long.parseUnsignedLong(length));
        } catch (NumberFormatException e) {
            throw new IOException("invalid Content-Length: " + start(length), e);
        }
    }

    private static final class FixedBody extends BlockInput {
        private final InputStream in;
        private long left;

        FixedBody(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the daemon closed the connection within an answer");
            }
            left -= read;
            return read;
        }
    }

    private static final class ChunkedBody extends BlockInput {
        private final InputStream in;
        private long left;
        private boolean first = true;
        private boolean ended;

        ChunkedBody(InputStream in) {
            this.in = in;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0 && !ended) {
                nextChunk();
            }
            if (ended) {
                return -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the daemon closed the connection within an answer");
            }
            left -= read;
            return read;
        }

        private void nextChunk() throws IOException {
            if (!first) {
                readLine(in);
            }
            first = false;
            String line = readLine(in);
            int semicolon = line.indexOf(';');
            String size = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
            try {
                left = Long.parseLong(size, 16);
            } catch (NumberFormatException e) {
                throw new IOException("invalid chunk size: " + start(line), e);
            }
            if (left < 0) {
                throw new IOException("invalid chunk size: " + start(line));
            }
            if (left == 0) {
                readHeaders(in);
                ended = true;
            }
        }
    }

    /**
     * Writes a body of unknown length. Failures of the connection are distinguished from those of the body's source.
     */
    static final class ChunkedOutput extends OutputStream {
        private static final int HEAD = 8;

        private final OutputStream out;
        private final byte[] buffer = new byte[HEAD + CHUNK + 2];
        private int filled;

        ChunkedOutput(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            if (filled == CHUNK) {
                writeChunk();
            }
            buffer[HEAD + filled++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int left = length;
            while (left > 0) {
                if (filled == CHUNK) {
                    writeChunk();
                }
                int piece = Math.min(left, CHUNK - filled);
                System.arraycopy(bytes, from, buffer, HEAD + filled, piece);
                filled += piece;
                from += piece;
                left -= piece;
            }
        }

        @Override
        public void flush() throws IOException {
            writeChunk();
        }

        private void writeChunk() throws IOException {
            if (filled == 0) {
                return;
            }
            byte[] size = (Integer.toHexString(filled) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            int start = HEAD - size.length;
            System.arraycopy(size, 0, buffer, start, size.length);
            buffer[HEAD + filled] = '\r';
            buffer[HEAD + filled + 1] = '\n';
            send(buffer, start, HEAD + filled + 2 - start);
            filled = 0;
        }

        void finish() throws IOException {
            writeChunk();
            send(new byte[] {'0', '\r', '\n', '\r', '\n'}, 0, 5);
        }

        private void send(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw new SendException(e);
            }
        }
    }

    /** Thrown when the daemon does not accept the rest of a body. Its response may contain the reason. */
    static final class SendException extends IOException {
        private static final long serialVersionUID = 1L;

        SendException(IOException cause) {
            super(FailureText.of(cause), cause);
        }
    }
}
