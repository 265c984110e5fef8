package io.dflint.builder.cache;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** What failures of files mean. Java tells the name of the file, and the rest by the class of the exception. */
public final class FileErrors {
    private FileErrors() {}

    /** The message of a failure, with the reason if it is about a file. */
    public static @Nullable String message(Throwable failure) {
        return failure instanceof FileSystemException file
                ? file.getFile() + ": " + reason(file)
                : failure.getMessage();
    }

    private static String reason(FileSystemException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "it exists already";
            case NotDirectoryException _ -> "it is no folder";
            case DirectoryNotEmptyException _ -> "the folder is not empty";
            default -> failure.getReason() == null ? "it cannot be used" : failure.getReason();
        };
    }
}
