package io.dflint.builder.cli;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.layer.TarHeaders;
import io.dflint.builder.resource.Resources;
import io.dflint.builder.source.ContainerTree;
import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.Match;
import io.dflint.builder.source.Selector;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes the files of an image to a directory or a tar. */
final class FileExport {
    private final Engine engine;

    FileExport(Engine engine) {
        this.engine = engine;
    }

    private interface Writer {
        void write(List<Match> matches) throws IOException;
    }

    private void read(String image, Writer writer) throws IOException {
        Resources resources = new Resources(engine, UUID.randomUUID().toString());
        try (resources;
                ContainerTree tree = new ContainerTree(engine, image, resources)) {
            writer.write(tree.select(new Selector("", false, null, List.of(), true)));
        }
    }

    void tar(String image, OutputStream out) throws IOException {
        read(image, matches -> {
            try (TarWriter tar = new TarWriter(out)) {
                Map<Object, String> names = new HashMap<>();
                for (Match match : matches) {
                    for (FileEntry entry : match.entries()) {
                        put(entry, names, tar);
                    }
                }
            }
        });
    }

    private static void put(FileEntry entry, Map<Object, String> names, TarWriter tar) throws IOException {
        if (entry.path().isEmpty()) {
            return;
        }
        Object inode = entry.inode();
        String first = inode == null ? null : names.putIfAbsent(inode, entry.path());
        TarHeader header = TarHeaders.of(entry, entry.path(), first);
        if (header.type() == TarHeader.Type.FILE) {
            try (InputStream in = entry.open()) {
                tar.put(header, in);
            }
        } else {
            tar.put(header);
        }
    }

    /**
     * Writes files to a directory. Existing files are only replaced by files of the same name, and existing links are
     * never followed. The files belong to the current user, and devices are left out, since both would require
     * privileges.
     */
    void folder(String image, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path root = folder.toRealPath();
        read(image, matches -> {
            for (Match match : matches) {
                for (FileEntry entry : match.entries()) {
                    if (!entry.path().isEmpty()) {
                        write(entry, root.resolve(entry.path()).normalize(), root);
                    }
                }
                for (FileEntry entry : match.entries().reversed()) {
                    if (entry.isFolder() && !entry.path().isEmpty()) {
                        finish(entry, root.resolve(entry.path()).normalize());
                    }
                }
            }
        });
    }

    private static void write(FileEntry entry, Path path, Path root) throws IOException {
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IOException(entry.path() + ": not below the directory of the output");
        }
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (!entry.isFolder() || !folder) {
            if (folder) {
                throw new IOException(path + " is a directory; remove it, or choose another directory for the output");
            }
            Files.deleteIfExists(path);
        }
        switch (entry.type()) {
            case FOLDER -> {
                if (!folder) {
                    Files.createDirectory(path);
                }
                // Needed to write the content of the directory.
                Files.setPosixFilePermissions(path, permissions(entry.mode() | 0700));
            }
            case FILE -> {
                try (InputStream in = entry.open()) {
                    Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw FailureText.writing(path, e);
                }
                finish(entry, path);
            }
            case LINK -> Files.createSymbolicLink(path, Path.of(entry.link()));
            case CHARACTER_DEVICE, BLOCK_DEVICE, PIPE -> {}
        }
    }

    private static void finish(FileEntry entry, Path path) throws IOException {
        Files.setPosixFilePermissions(path, permissions(entry.mode()));
        Files.setLastModifiedTime(path, FileTime.from(entry.modified()));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = PosixFilePermission.values();
        for (int i = 0; i < all.length; i++) {
            if ((mode & 0400 >> i) != 0) {
                permissions.add(all[i]);
            }
        }
        return permissions;
    }
}
