package io.dflint.lint.input;

import io.dflint.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.UUID;

/**
 * Replaces the text of a file atomically. Mode and owner are kept. A symbolic link is kept, and its target receives the
 * text.
 */
public final class SourceWriter {
    private SourceWriter() {}

    /**
     * Replaces the text of an input. A link in a searched directory that leads outside of it is not part of what the
     * user gave.
     *
     * @throws InputException if the file cannot be replaced, or for such a link
     */
    public static void replace(Inputs.FileInput input, SourceText before, SourceText after) throws InputException {
        Path folder = input.folder();
        try {
            if (folder != null && !input.path().toRealPath().startsWith(folder.toRealPath())) {
                throw new InputException(
                        input.shown(),
                        "not written: a link to a file outside of " + folder + "; name the file to change it");
            }
        } catch (IOException e) {
            throw new InputException(input.shown(), "cannot write: " + IoReason.of(e));
        }
        replace(input.path(), input.shown(), before, after);
    }

    /**
     * Replaces a text.
     *
     * @param before the text that was read from the file
     * @param after the new text, including its byte order mark and line ends
     * @throws InputException if the file has changed since it was read, is not UTF-8, or cannot be written
     */
    public static void replace(Path file, String shown, SourceText before, SourceText after) throws InputException {
        try {
            Path target = file.toRealPath();
            if (!Files.isRegularFile(target)) {
                throw new FileSystemException(shown, null, "not a regular file");
            }
            if (!Arrays.equals(Files.readAllBytes(target), bytes(before))) {
                throw new InputException(shown, "not written: the file is not UTF-8, or has changed since it was read");
            }
            if (!Files.isWritable(target)) {
                throw new FileSystemException(shown, null, "permission denied");
            }
            if (isOnlyName(target) && Files.isWritable(target.resolveSibling("."))) {
                replace(target, bytes(after));
            } else {
                Files.write(target, bytes(after));
            }
        } catch (IOException e) {
            throw new InputException(shown, "cannot write: " + IoReason.of(e));
        }
    }

    private static void replace(Path target, byte[] content) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.copy(target, temporary, StandardCopyOption.COPY_ATTRIBUTES);
            keepOwner(target, temporary);
            Files.write(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Another hard link would keep the old text. */
    private static boolean isOnlyName(Path file) throws IOException {
        try {
            return !(Files.getAttribute(file, "unix:nlink") instanceof Integer links) || links == 1;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return true; // a system without link counts
        }
    }

    /** Only root can give a file to another user. For others, a file of another user becomes their own. */
    private static void keepOwner(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes now = view.readAttributes();
        if (!now.group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
        if (!now.owner().equals(wanted.owner())) {
            view.setOwner(wanted.owner());
        }
    }

    private static byte[] bytes(SourceText text) {
        return text.original().getBytes(StandardCharsets.UTF_8);
    }
}
