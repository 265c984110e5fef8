package io.dflint.builder.copy;

import io.dflint.builder.layer.ContentSpool;
import io.dflint.builder.layer.LayerTree;
import io.dflint.builder.layer.Owner;
import io.dflint.builder.layer.TarHeaders;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.Paths;
import io.dflint.builder.source.Compression;
import io.dflint.builder.source.FileEntry;
import io.dflint.builder.tar.RawNames;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarReader;
import io.dflint.builder.text.FailureText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks archives into a layer. Entries take effect in order. Links are followed as if the destination were the root,
 * so nothing is written outside of it, as with Docker.
 */
final class Unpacker {
    private static final int LARGEST_COPY = 1 << 30;

    private final LayerTree layer;
    private final String root;
    private final @Nullable Owner owner;
    private final Instant now;
    private final ContentSpool contents;

    /** The directories in the archive, which keep their own times. */
    private final Set<String> folders = new HashSet<>();

    /**
     * @param root the destination with its links resolved
     * @param owner the owner of the files; null to keep the owners
     * @param contents keeps the contents of the files until the layer is written
     */
    Unpacker(LayerTree layer, String root, @Nullable Owner owner, Instant now, ContentSpool contents) {
        this.layer = layer;
        this.root = root;
        this.owner = owner;
        this.now = now;
        this.contents = contents;
    }

    void unpack(FileEntry archive) throws IOException, BuildException {
        try (InputStream packed = archive.open();
                InputStream unpacked = Compression.unpack(packed);
                TarReader tar = new TarReader(unpacked)) {
            for (TarHeader header = tar.next(); header != null; header = tar.next()) {
                put(header, tar);
            }
            // Read to the end so that a change of the archive is noticed.
            packed.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new BuildException("cannot unpack " + archive.path() + ": " + FailureText.of(e), null, e);
        }
    }

    private void put(TarHeader header, TarReader tar) throws IOException, BuildException {
        String name = Paths.clean(header.name());
        if (name.equals("/")) {
            return;
        }
        String folder = layer.resolve(root, Paths.parent(name));
        layer.makeFolders(folder, 0755, Owner.ROOT, now);
        String path = LayerTree.join(folder, Paths.name(name));
        boolean isFolder = header.type() == TarHeader.Type.FOLDER;
        if (!folders.contains(folder) && !(isFolder && layer.isFolder(path))) {
            layer.touch(folder, now);
        }
        if (isFolder) {
            folders.add(path);
        }
        switch (header.type()) {
            case FILE -> {
                LayerTree.Content content = contents.keep(tar.content());
                layer.put(path, TarHeaders.owned(header, owner), content);
            }
            case HARD_LINK -> hardLink(header, path);
            default -> layer.put(path, TarHeaders.owned(header, owner), null);
        }
    }

    /**
     * Adds a hard link. The attributes of the link apply to the file. A link to a file that is only in the layers below
     * becomes a copy, because a layer cannot link to files outside of it.
     */
    private void hardLink(TarHeader header, String path) throws IOException, BuildException {
        String target = Paths.clean(header.link());
        String at = LayerTree.join(layer.resolve(root, Paths.parent(target)), Paths.name(target));
        TarHeader owned = TarHeaders.owned(header, owner);
        if (layer.holds(at)) {
            layer.set(at, owned);
            layer.put(path, TarHeaders.linked(owned, at.substring(1)), null);
            return;
        }
        TarHeader file = layer.find(at);
        byte[] content = file == null ? null : layer.read(at, LARGEST_COPY);
        if (file == null || content == null) {
            throw new BuildException("the archive links " + RawNames.printable(header.name()) + " to "
                    + RawNames.printable(header.link()) + ", which does not exist");
        }
        layer.put(path, TarHeaders.like(file, owned), () -> new ByteArrayInputStream(content));
    }
}
