package io.dflint.lint.cli;

import io.dflint.lint.input.InputException;
import io.dflint.lint.input.IoReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes files that do not exist yet. */
final class NewFile {
    private NewFile() {}

    /**
     * Writes a file.
     *
     * @param shown its name for messages
     * @throws InputException if it exists or cannot be written
     */
    static void write(Path file, String shown, String text) throws InputException {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new InputException(shown, "exists already, and is not overwritten; delete it to write it anew");
        } catch (IOException e) {
            throw new InputException(shown, "cannot write: " + IoReason.of(e));
        }
    }
}
