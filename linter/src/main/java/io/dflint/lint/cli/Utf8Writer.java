package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Writes UTF-8 in large pieces, independently of the locale. */
final class Utf8Writer extends Writer {
    private static final int PIECE = 16 * 1024;

    private final OutputStream out;
    private final StringBuilder waiting = new StringBuilder();

    Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        waiting.append((char) c);
        flushIfLarge();
    }

    @Override
    public void write(String text) throws IOException {
        waiting.append(text);
        flushIfLarge();
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        waiting.append(text, from, from + length);
        flushIfLarge();
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        waiting.append(text, from, length);
        flushIfLarge();
    }

    private void flushIfLarge() throws IOException {
        if (waiting.length() >= PIECE && !Character.isHighSurrogate(waiting.charAt(waiting.length() - 1))) {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        if (!waiting.isEmpty()) {
            byte[] bytes = waiting.toString().getBytes(UTF_8);
            waiting.setLength(0);
            out.write(bytes);
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
