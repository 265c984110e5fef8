package io.dflint.builder.run;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Splits the bytes of an output stream into lines. Overlong lines are passed on in pieces. */
public final class OutputLines {
    private static final int LONGEST = 8 * 1024;

    /** The longest secret that is still found, in UTF-16 code units. */
    private static final int MOST = 1 << 20;

    private static final int KEPT = 20;

    private final Redactor redactor;
    private final Consumer<String> out;
    private final Deque<String> last;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private final StringBuilder line = new StringBuilder();

    /**
     * @param out receives the text with its line ends
     * @param last collects the last lines of all streams that share it
     */
    public OutputLines(Redactor redactor, Consumer<String> out, Deque<String> last) {
        this.redactor = redactor;
        this.out = out;
        this.last = last;
    }

    public void write(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length);
        in.put(rest).put(bytes, offset, length).flip();
        CharBuffer chars = CharBuffer.allocate(in.remaining() + 1);
        decoder.decode(in, chars, false);
        rest = ByteBuffer.allocate(in.remaining()).put(in).flip();
        add(chars.flip());
    }

    private void add(CharBuffer chars) {
        while (chars.hasRemaining()) {
            char c = chars.get();
            line.append(c);
            if (c == '\n') {
                flush(line.length());
            } else if (line.length() >= LONGEST && line.length() % LONGEST == 0) {
                int complete = redactor.complete(line.toString());
                flush(complete > 0 || line.length() < MOST ? complete : line.length());
            }
        }
    }

    /** Flushes the remaining text at the end of the stream. */
    public void end() {
        CharBuffer chars = CharBuffer.allocate(rest.remaining() + 2);
        decoder.decode(rest, chars, true);
        decoder.flush(chars);
        add(chars.flip());
        flush(line.length());
    }

    private void flush(int length) {
        if (length == 0) {
            return;
        }
        String text = redactor.redact(line.substring(0, length));
        line.delete(0, length);
        synchronized (last) {
            last.addLast(text.stripTrailing());
            while (last.size() > KEPT) {
                last.removeFirst();
            }
        }
        out.accept(text);
    }

    /** Creates a list of last lines for {@link #OutputLines}. */
    public static Deque<String> lastLines() {
        return new ArrayDeque<>();
    }

    public static List<String> copy(Deque<String> last) {
        synchronized (last) {
            return List.copyOf(last);
        }
    }
}
