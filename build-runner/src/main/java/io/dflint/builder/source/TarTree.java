package io.dflint.builder.source;

import io.dflint.builder.tar.RawNames;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a tar, as if it were unpacked into an empty root directory: later entries replace earlier ones, names
 * are resolved through links of the tar, and missing directories are created. Contents are kept in a temporary file, so
 * the memory needed depends only on the number of entries. Nothing can lead out of the tree.
 */
public final class TarTree implements FileTree {
    /** The longest path that Linux accepts; an archive with a longer one could not be extracted. */
    private static final int MAX_PATH = 4096;
    /** A node takes a few hundred bytes, and an archive of a few megabytes can contain a billion of them. */
    private static final int MAX_ENTRIES = 4_000_000;

    private final Spool spool;
    private int entries;
    private final Node root = new Node(TarHeader.folder("", 0755, 0, 0, Instant.EPOCH), "", Spool.Slice.EMPTY);

    private TarTree(Spool spool) {
        this.spool = spool;
    }

    /**
     * Reads an entire tar.
     *
     * @param tar the uncompressed tar, which is not closed
     * @throws IOException if it is damaged, or the name or hard link of an entry leads out of it
     */
    public static TarTree read(InputStream tar) throws IOException {
        return read(tar, 0);
    }

    /** Returns a tree without files. */
    static TarTree empty() throws IOException {
        return new TarTree(new Spool());
    }

    /**
     * Like {@link #read(InputStream)}, but removes the first components of every name.
     *
     * @param strip the number of components to remove
     */
    static TarTree read(InputStream tar, int strip) throws IOException {
        Spool spool = new Spool();
        TarTree tree = new TarTree(spool);
        try {
            TarReader reader = new TarReader(tar);
            for (TarHeader header = reader.next(); header != null; header = reader.next()) {
                tree.add(header, reader, strip);
            }
            return tree;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /**
     * Returns a tree with only the first entry of a tar, placed at its root regardless of its type and name. The rest
     * is not read.
     */
    static TarTree readFirst(InputStream tar) throws IOException {
        TarTree tree = new TarTree(new Spool());
        try {
            TarReader reader = new TarReader(tar);
            TarHeader header = reader.next();
            if (header != null) {
                boolean file = header.type() == TarHeader.Type.FILE;
                tree.rootAttributes =
                        tree.new Node(header, "", file ? tree.content(header, reader) : Spool.Slice.EMPTY);
            }
            return tree;
        } catch (IOException | RuntimeException e) {
            tree.close();
            throw e;
        }
    }

    private final class Node implements FileEntry {
        private final TarHeader header;
        private final String path;
        private final Spool.Slice content;
        private final SortedMap<String, Node> children;
        private @Nullable Object inode;
        private @Nullable String digest;

        Node(TarHeader header, String path, Spool.Slice content) {
            this(header, path, content, new TreeMap<>(RawNames::compare));
        }

        /** @param children the content of the directory that this one replaces */
        Node(TarHeader header, String path, Spool.Slice content, SortedMap<String, Node> children) {
            this.header = header;
            this.path = path;
            this.content = content;
            this.children = children;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Type type() {
            return switch (header.type()) {
                case FILE, HARD_LINK -> Type.FILE;
                case FOLDER -> Type.FOLDER;
                case SYMBOLIC_LINK -> Type.LINK;
                case CHARACTER_DEVICE -> Type.CHARACTER_DEVICE;
                case BLOCK_DEVICE -> Type.BLOCK_DEVICE;
                case PIPE -> Type.PIPE;
            };
        }

        @Override
        public int mode() {
            return header.mode();
        }

        @Override
        public long uid() {
            return header.uid();
        }

        @Override
        public long gid() {
            return header.gid();
        }

        @Override
        public Instant modified() {
            return header.modified();
        }

        @Override
        public long size() {
            return content.length();
        }

        @Override
        public String link() {
            return header.link();
        }

        @Override
        public int deviceMajor() {
            return header.deviceMajor();
        }

        @Override
        public int deviceMinor() {
            return header.deviceMinor();
        }

        @Override
        public SortedMap<String, byte[]> xattrs() {
            return header.xattrs();
        }

        @Override
        public InputStream open() {
            return spool.open(content);
        }

        @Override
        public @Nullable Object inode() {
            return inode;
        }

        @Override
        public synchronized String digest() throws IOException {
            String known = digest;
            if (known == null) {
                known = ContentDigest.of(this);
                digest = known;
            }
            return known;
        }
    }

    private void add(TarHeader header, TarReader reader, int strip) throws IOException {
        if (++entries > MAX_ENTRIES) {
            throw new IOException("the archive has more than " + MAX_ENTRIES + " entries");
        }
        String path = stripped(inside(header.name()), strip);
        if (path == null) {
            return;
        }
        if (header.type() == TarHeader.Type.HARD_LINK) {
            String target = stripped(inside(header.link()), strip);
            Node original = target == null ? null : node(LinkResolver.follow(this, target));
            if (original == null || original.isFolder()) {
                throw new IOException("damaged tar: " + RawNames.printable(header.name()) + " is a hard link to "
                        + RawNames.printable(header.link()) + ", which is not in it");
            }
            if (original.inode == null) {
                original.inode = new Object();
            }
            Node node = put(path, original.header, original.content);
            node.inode = original.inode;
            return;
        }
        put(path, header, header.type() == TarHeader.Type.FILE ? content(header, reader) : Spool.Slice.EMPTY);
    }

    private Spool.Slice content(TarHeader header, TarReader reader) throws IOException {
        spool.requireRoom(header.size());
        return spool.append(reader.content());
    }

    /** Converts a name in the tar to a path. A name that leads above the root is rejected. */
    private static String inside(String name) throws IOException {
        requireLength(name);
        int depth = 0;
        for (String part : TreePaths.split(name)) {
            depth += part.equals("..") ? -1 : part.equals(".") ? 0 : 1;
            if (depth < 0) {
                throw new IOException("the archive's entry " + RawNames.printable(name) + " leads out of it");
            }
        }
        return TreePaths.clean(name);
    }

    private static void requireLength(String path) throws IOException {
        if (path.length() > MAX_PATH) {
            throw new IOException("the archive's entry " + RawNames.printable(path.substring(0, 60))
                    + "… has a path of more than " + MAX_PATH + " characters");
        }
    }

    private static @Nullable String stripped(String path, int strip) {
        List<String> parts = TreePaths.split(path);
        return parts.size() < strip ? null : String.join("/", parts.subList(strip, parts.size()));
    }

    private Node put(String path, TarHeader header, Spool.Slice content) throws IOException {
        if (path.isEmpty()) {
            // The root itself, of which only the attributes matter.
            Node replaced =
                    new Node(header.type() == TarHeader.Type.FOLDER ? header : root.header, "", Spool.Slice.EMPTY);
            rootAttributes = replaced;
            return replaced;
        }
        Node parent = folder(LinkResolver.follow(this, TreePaths.parent(path)));
        String name = path.substring(path.lastIndexOf('/') + 1);
        String whole = TreePaths.join(parent.path, name);
        requireLength(whole);
        Node before = parent.children.get(name);
        Node node = before != null && before.isFolder() && header.type() == TarHeader.Type.FOLDER
                ? new Node(header, whole, content, before.children)
                : new Node(header, whole, content);
        parent.children.put(name, node);
        return node;
    }

    private @Nullable Node rootAttributes;

    /** Returns a directory, creating it and its parents if necessary. A file in its place is replaced, as tar does. */
    private Node folder(String path) {
        Node node = root;
        for (String part : TreePaths.split(path)) {
            Node next = node.children.get(part);
            if (next == null || !next.isFolder()) {
                next = new Node(
                        TarHeader.folder("", 0755, 0, 0, Instant.EPOCH),
                        TreePaths.join(node.path, part),
                        Spool.Slice.EMPTY);
                node.children.put(part, next);
            }
            node = next;
        }
        return node;
    }

    private @Nullable Node node(String path) {
        Node node = root;
        for (String part : TreePaths.split(path)) {
            node = node.children.get(part);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    @Override
    public @Nullable FileEntry entry(String path) {
        Node node = node(path);
        return node == root && rootAttributes != null ? rootAttributes : node;
    }

    @Override
    public List<FileEntry> children(String path) {
        Node node = node(path);
        return node == null ? List.of() : new ArrayList<>(node.children.values());
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
