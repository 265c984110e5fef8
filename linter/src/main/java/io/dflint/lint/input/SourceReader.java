package io.dflint.lint.input;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files and standard input, up to a size. */
public final class SourceReader {
    private final long limit;

    /** @param limit the largest file to read, in bytes; at most {@link Integer#MAX_VALUE} - 8 */
    public SourceReader(long limit) {
        this.limit = limit;
    }

    /** @param stdin what is read where the input is standard input */
    public SourceFile read(Inputs.Input input, InputStream stdin) throws InputException {
        return switch (input) {
            case Inputs.FileInput named -> read(named.path(), named.shown());
            case Inputs.StdinInput named -> read(stdin, named.shown());
        };
    }

    private SourceFile read(Path file, String shown) throws InputException {
        try (InputStream in = open(file)) {
            return read(in, shown);
        } catch (IOException e) {
            throw new InputException(shown, IoReason.of(e));
        }
    }

    /** What Files opens takes a millisecond more to set up; but it tells better why it cannot. */
    private static InputStream open(Path file) throws IOException {
        try {
            return new FileInputStream(file.toFile());
        } catch (FileNotFoundException e) {
            return Files.newInputStream(file);
        }
    }

    private SourceFile read(InputStream in, String shown) throws InputException {
        byte[] bytes;
        try {
            bytes = in.readNBytes((int) limit + 1);
        } catch (IOException e) {
            throw new InputException(shown, IoReason.of(e));
        }
        if (bytes.length > limit) {
            throw new InputException(shown, "larger than " + size(limit) + "; raise the limit with --max-file-size");
        }
        return TextDecoder.decode(shown, bytes);
    }

    private static String size(long bytes) {
        if (bytes >= 1 << 20 && bytes % (1 << 20) == 0) {
            return (bytes >> 20) + " MiB";
        }
        return bytes >= 1 << 10 && bytes % (1 << 10) == 0
                ? (bytes >> 10) + " KiB"
                : bytes == 1 ? "1 byte" : bytes + " bytes";
    }
}
