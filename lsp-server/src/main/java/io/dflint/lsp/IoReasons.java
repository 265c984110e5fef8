package io.dflint.lsp;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Describes failures in the usual words of the operating system, without Java types. */
final class IoReasons {
    private IoReasons() {}

    static String of(Exception e) {
        return switch (e) {
            case NoSuchFileException _, FileNotFoundException _ -> "no such file or directory";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException f -> words(f.getReason());
            case SocketException s -> words(s.getMessage());
            case InvalidPathException _ -> "not a valid path";
            case IOException io -> words(io.getMessage());
            default -> "not supported on this system";
        };
    }

    private static String words(@Nullable String message) {
        return message == null || message.isEmpty()
                ? "input/output error"
                : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
