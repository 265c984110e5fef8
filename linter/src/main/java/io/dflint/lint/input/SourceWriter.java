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
 * Replaces the text of a file: all of it or nothing, whatever happens meanwhile. Mode and owner stay, and a symbolic link stays a
 * link to the file, which gets the text.
 */
public final class SourceWriter {
    private SourceWriter() {}

    /**
     * Replaces the text of an input. What a link in a directory leads to outside of it is not what the user gave.
     *
     * @throws InputException also for such a link
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
     * @param before what was read from the file
     * @param after what it should hold; its byte order mark and line ends are written as they are
     * @throws InputException if the file is not as it was read: changed since, or not UTF-8. Also if it cannot be written
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

    /** A hard link would go on leading to the old text. */
    private static boolean isOnlyName(Path file) throws IOException {
        try {
            return !(Files.getAttribute(file, "unix:nlink") instanceof Integer links) || links == 1;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return true; // A system that does not count names.
        }
    }

    /** Only root can give a file to another user; for others a file of another user becomes theirs. */
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
