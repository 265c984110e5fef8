package io.dflint.builder.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Describes failures in words familiar to users. The messages of Java's exceptions often contain only the name of a
 * file or host, or nothing, and leave the rest to the class.
 */
public final class FailureText {
    /** Messages of the operating system about reads and writes, for which Java has no specific exceptions. */
    private static final Set<String> SYSTEM = Set.of(
            "Broken pipe",
            "Connection reset",
            "Connection reset by peer",
            "Disk quota exceeded",
            "File too large",
            "Input/output error",
            "Is a directory",
            "No space left on device",
            "Read-only file system",
            "Too many open files");

    /** The messages about files rather than connections. */
    private static final Set<String> DISK = Set.of(
            "Disk quota exceeded",
            "File too large",
            "Input/output error",
            "No space left on device",
            "Read-only file system");

    private FailureText() {}

    /** Adds the file name to a failure during writing, since Java does not include it once the file is open. */
    public static IOException writing(Path file, IOException failure) {
        return DISK.contains(String.valueOf(failure.getMessage()))
                ? new IOException(file + ": " + of(failure), failure)
                : failure;
    }

    /** Describes a failure on one line that is never empty. */
    public static String of(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "unknown reason";
            case FileSystemException file -> (file.getFile() == null ? "" : file.getFile() + ": ") + reason(file);
            case UncheckedIOException wrapped -> of(wrapped.getCause());
            case ExecutionException wrapped -> of(wrapped.getCause());
            case UnknownHostException unknown -> host(unknown.getMessage());
            case UnresolvedAddressException _ -> "cannot resolve the host";
            case ConnectException refused -> system(refused.getMessage(), "connection refused");
            case NoRouteToHostException _ -> "no route to host";
            case SocketTimeoutException silent -> system(silent.getMessage(), "timed out");
            case ClosedByInterruptException _ -> "cancelled";
            case FileLockInterruptionException _ -> "cancelled";
            case InterruptedException _ -> "cancelled";
            case CancellationException _ -> "cancelled";
            case ClosedChannelException _ -> "the connection was closed";
            case EOFException end -> system(end.getMessage(), "unexpected end of the data");
            case CharacterCodingException _ -> "not valid UTF-8";
            case InvalidPathException path -> "invalid path " + path.getInput();
            case OutOfMemoryError _ -> "out of memory";
            case StackOverflowError _ -> "nested too deeply";
            default -> message(failure);
        };
    }

    /** Returns the reason without the file name. */
    public static String reason(FileSystemException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "no such file or directory";
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "already exists";
            case NotDirectoryException _ -> "not a directory";
            case DirectoryNotEmptyException _ -> "the directory is not empty";
            case FileSystemLoopException _ -> "too many levels of symbolic links";
            default -> system(failure.getReason(), "cannot be used");
        };
    }

    private static String host(@Nullable String message) {
        // Java appends ": Name or service not known", or "/<unresolved>:2375".
        String name = message == null ? "" : message.split("[:/]", 2)[0].strip();
        return name.isEmpty() ? "cannot resolve the host" : "cannot resolve host " + name;
    }

    /** Returns a message of the operating system in lower case, since Java capitalizes it. */
    private static String system(@Nullable String message, String unknown) {
        if (message == null || message.isBlank()) {
            return unknown;
        }
        boolean word = message.length() > 1 && Character.isLowerCase(message.charAt(1));
        return oneLine(word ? Character.toLowerCase(message.charAt(0)) + message.substring(1) : message);
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return "internal error: " + failure.getClass().getSimpleName();
        }
        return SYSTEM.contains(message) ? system(message, "") : oneLine(message);
    }

    /** Replaces the line breaks of a text by spaces. */
    public static String oneLine(String text) {
        return text.strip().replace("\r", "").replace('\n', ' ');
    }
}
