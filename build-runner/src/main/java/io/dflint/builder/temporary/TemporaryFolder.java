package io.dflint.builder.temporary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A private directory in the system's temporary directory. Closing it deletes it; if the process is killed, {@link
 * #removeAbandoned} finds it by its lock.
 */
public final class TemporaryFolder implements AutoCloseable {
    private static final String PREFIX = "dfbuild-";
    private static final String LOCK = "lock";
    private static final String CONTENT = "content";

    private final Path folder;
    private final LockFile lock;

    private TemporaryFolder(Path folder, LockFile lock) {
        this.folder = folder;
        this.lock = lock;
    }

    public static TemporaryFolder create() throws IOException {
        while (true) {
            Path folder = Files.createTempDirectory(PREFIX);
            try {
                TemporaryFolder temporary = new TemporaryFolder(folder, LockFile.create(folder.resolve(LOCK)));
                Files.createDirectory(temporary.path());
                return temporary;
            } catch (NoSuchFileException e) {
                // Before it was locked, the cleanup of another process mistook it for that of a killed one.
            }
        }
    }

    /** The directory to use. */
    public Path path() {
        return folder.resolve(CONTENT);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            deleteTree(path());
            lock.delete();
        }
        Files.deleteIfExists(folder);
    }

    /**
     * Removes the directories of killed processes of this user.
     *
     * @param report receives each removed path
     */
    public static void removeAbandoned(Consumer<String> report) throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(parent, PREFIX + "*")) {
            listing.forEach(folders::add);
        } catch (NoSuchFileException e) {
            return;
        }
        for (Path folder : folders) {
            if (removeIfAbandoned(folder)) {
                report.accept(folder.toString());
            }
        }
    }

    /**
     * Removes a directory if it is abandoned. Others can write to the temporary directory as well, so only unlocked
     * directories of this user are considered.
     */
    private static boolean removeIfAbandoned(Path folder) throws IOException {
        try {
            Path file = folder.resolve(LOCK);
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
                            .getName()
                            .equals(System.getProperty("user.name"))
                    || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            LockFile lock = LockFile.take(file);
            if (lock == null) {
                return false;
            }
            new TemporaryFolder(folder, lock).close();
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deletes a file, or a directory with its content. Links are not followed. */
    public static void deleteTree(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
