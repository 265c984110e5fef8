package io.dflint.lint.input;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.dflint.text.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** Decodes the bytes of a file. A Dockerfile is UTF-8; other bytes are decoded as well as possible, with a warning. */
final class TextDecoder {
    /** A NUL within this distance of the start marks a binary file, as in Git. */
    private static final int BINARY_PROBE = 8000;

    private TextDecoder() {}

    static SourceFile decode(String path, byte[] bytes) throws InputException {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(path, new String(bytes, UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(path, new String(bytes, UTF_16BE));
        }
        String text = new String(bytes, UTF_8);
        requireText(path, text);
        String warning = text.indexOf('\uFFFD') >= 0 ? invalidUtf8(bytes) : null;
        return new SourceFile(path, SourceText.of(text), warning);
    }

    private static SourceFile utf16(String path, String text) throws InputException {
        requireText(path, text);
        return new SourceFile(
                path, SourceText.of(text), "encoded in UTF-16, which Docker does not read; save it as UTF-8");
    }

    private static void requireText(String path, String text) throws InputException {
        int nul = text.indexOf('\0');
        if (nul >= 0 && nul < BINARY_PROBE) {
            throw new InputException(path, "binary file, not a Dockerfile");
        }
    }

    /** The replacement character can also be in the file itself, so only the strict decoder can tell. */
    private static @Nullable String invalidUtf8(byte[] bytes) {
        CharsetDecoder strict = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = strict.decode(in, out, true);
        } while (result.isOverflow());
        if (!result.isError()) {
            return null;
        }
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return "not valid UTF-8 (first at line " + line + "); invalid bytes are read as U+FFFD; save it as UTF-8";
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
