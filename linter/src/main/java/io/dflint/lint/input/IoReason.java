package io.dflint.lint.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** The reasons of I/O errors, in the words of the operating system. */
public final class IoReason {
    /** The maximum length of a system error. */
    private static final int LONGEST = 80;

    /** How the library begins its sentence on a link that leads to itself. */
    private static final String LOOP = "Too many levels of symbolic links";

    private IoReason() {}

    /** Returns the reason as part of a sentence. */
    public static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "no such file or directory";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException f -> ofSystem(f.getReason());
            default -> ofSystem(e.getMessage());
        };
    }

    /** Returns why a text cannot be a file name. */
    public static String of(InvalidPathException e) {
        return e.getInput().indexOf('\0') >= 0
                ? "not a file name: contains NUL"
                : "not a file name in this locale; set LC_ALL=C.UTF-8";
    }

    /** If the library adds a path, the reason follows in parentheses. Other texts of the library are omitted. */
    private static String ofSystem(@Nullable String message) {
        String reason = message == null ? "" : message.strip();
        if (reason.endsWith(")")) {
            reason = reason.substring(reason.lastIndexOf('(') + 1, reason.length() - 1);
        }
        if (reason.startsWith(LOOP)) {
            return "too many levels of symbolic links";
        }
        return isPlain(reason) ? Character.toLowerCase(reason.charAt(0)) + reason.substring(1) : "input/output error";
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && " /-,'".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
