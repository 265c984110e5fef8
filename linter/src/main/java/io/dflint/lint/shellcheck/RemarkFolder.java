package io.dflint.lint.shellcheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dflint.lint.input.BoundedFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Caches remarks on disk, so that no script is checked twice. Each script has a file, named by a hash of its content
 * and of the program. A directory that cannot be read or written is treated as empty.
 */
final class RemarkFolder {
    /** Files that have not been written for this long are removed. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final @Nullable Path folder;
    private final String version;

    /**
     * Creates a cache.
     *
     * @param folder the directory; null to cache nothing
     */
    RemarkFolder(@Nullable Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    @Nullable
    List<Remark> read(ScriptFile script) {
        if (folder == null) {
            return null;
        }
        try {
            Path file = folder.resolve(name(script));
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? RemarkJson.ofKept(BoundedFiles.read(file))
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    void write(ScriptFile script, List<Remark> remarks) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "new", ".tmp");
            try {
                Files.writeString(temporary, RemarkJson.kept(remarks));
                Files.move(
                        temporary,
                        folder.resolve(name(script)),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            // If the cache cannot be read, the program is run again.
        }
    }

    void removeOld() {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        Instant oldest = Instant.now().minus(KEPT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{json,tmp}")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // Remaining files only take some space.
        }
    }

    private String name(ScriptFile script) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(version.getBytes(UTF_8));
            digest.update((byte) 0);
            digest.update(script.text().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest()) + ".json";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
