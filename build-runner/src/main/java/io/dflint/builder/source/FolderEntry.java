package io.dflint.builder.source;

import io.dflint.builder.tar.RawNames;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.text.FailureText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A file in a local directory. */
final class FolderEntry implements FileEntry {
    private static final String ATTRIBUTES = "unix:mode,ino,dev,nlink,rdev,ctime,size,lastModifiedTime";

    private static final int FORMAT = 0170000;

    /** BuildKit treats a socket as an empty file. */
    private static final int SOCKET = 0140000;

    private final Path file;
    private final String path;
    private final FolderTree.Shared shared;
    private final Type type;
    private final int rawMode;
    private final long size;
    private final FileTime modified;
    private final FileTime changed;
    private final long inode;
    private final long device;
    private final int links;
    private final long special;
    private @Nullable String link;
    private volatile @Nullable String digest;

    private FolderEntry(Path file, String path, FolderTree.Shared shared, Type type, Map<String, Object> attributes) {
        this.file = file;
        this.path = path;
        this.shared = shared;
        this.type = type;
        this.rawMode = number(attributes, "mode");
        this.size = type == Type.FILE ? longNumber(attributes, "size") : 0;
        this.modified = time(attributes, "lastModifiedTime");
        this.changed = time(attributes, "ctime");
        this.inode = longNumber(attributes, "ino");
        this.device = longNumber(attributes, "dev");
        this.links = number(attributes, "nlink");
        this.special = longNumber(attributes, "rdev");
    }

    private static int number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Number number ? number.intValue() : 0;
    }

    private static long longNumber(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static FileTime time(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof FileTime time ? time : FileTime.fromMillis(0);
    }

    /** Reads the attributes of a file. Returns null if it does not exist. */
    static @Nullable FolderEntry read(Path file, String path, FolderTree.Shared shared) throws IOException {
        Map<String, Object> attributes;
        try {
            attributes = Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            // A component of the path may be a file; then nothing is there.
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw unreadable(path, e);
            }
            return null;
        }
        Type type = type(number(attributes, "mode") & FORMAT);
        return type == null ? null : new FolderEntry(file, path, shared, type, attributes);
    }

    private static @Nullable Type type(int format) {
        return switch (format) {
            case 0100000, SOCKET -> Type.FILE;
            case 0040000 -> Type.FOLDER;
            case 0120000 -> Type.LINK;
            case 0020000 -> Type.CHARACTER_DEVICE;
            case 0060000 -> Type.BLOCK_DEVICE;
            case 0010000 -> Type.PIPE;
            default -> null;
        };
    }

    static IOException unreadable(String path, Exception cause) {
        String name = "/" + RawNames.printable(path);
        Throwable root = cause.getCause() instanceof FileSystemException inner ? inner : cause;
        String why = root instanceof FileSystemException file ? FailureText.reason(file) : FailureText.of(root);
        // Ignore files are read to determine what is excluded.
        String remedy = path.endsWith(".dockerignore") ? "" : "; fix it, or exclude it in .dockerignore";
        return new IOException("cannot read " + name + " of the build context: " + why + remedy, cause);
    }

    /** Returns the last component of a path, including bytes that Java replaces when it converts them to text. */
    static String name(Path path) {
        String name = String.valueOf(path.getFileName());
        if (name.indexOf('\uFFFD') < 0) {
            return name;
        }
        // Only the URI of a path preserves its bytes.
        String raw = path.toUri().getRawPath();
        int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
        return RawNames.decode(unescape(raw.substring(raw.lastIndexOf('/', end - 1) + 1, end)));
    }

    private static byte[] unescape(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 2 < text.length()) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Type type() {
        return type;
    }

    @Override
    public int mode() {
        return rawMode & 07777;
    }

    @Override
    public long uid() {
        return 0;
    }

    @Override
    public long gid() {
        return 0;
    }

    @Override
    public Instant modified() {
        return modified.toInstant();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String link() {
        if (type != Type.LINK) {
            return "";
        }
        String known = link;
        if (known == null) {
            try {
                known = target(Files.readSymbolicLink(file));
            } catch (IOException e) {
                known = "";
            }
            link = known;
        }
        return known;
    }

    /** Returns the target of a link, including bytes that are not UTF-8. */
    private static String target(Path target) {
        String text = target.toString();
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        String raw = target.toUri().getRawPath();
        String decoded = RawNames.decode(unescape(raw));
        if (target.isAbsolute()) {
            return decoded;
        }
        // The URI of a relative path starts with the working directory.
        String working = RawNames.decode(unescape(Path.of("").toUri().getRawPath()));
        return decoded.startsWith(working) ? decoded.substring(working.length()) : text;
    }

    @Override
    public int deviceMajor() {
        return (int) (special >>> 8 & 0xfff | special >>> 32 & ~0xfff);
    }

    @Override
    public int deviceMinor() {
        return (int) (special & 0xff | special >>> 12 & ~0xff);
    }

    @Override
    public SortedMap<String, byte[]> xattrs() throws IOException {
        if (type != Type.FILE && type != Type.FOLDER) {
            return TarHeader.NO_XATTRS;
        }
        UserDefinedFileAttributeView view =
                Files.getFileAttributeView(file, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return TarHeader.NO_XATTRS;
        }
        SortedMap<String, byte[]> found = TarHeader.NO_XATTRS;
        try {
            for (String name : view.list()) {
                ByteBuffer value = ByteBuffer.allocate(view.size(name));
                view.read(name, value);
                if (found.isEmpty()) {
                    found = new TreeMap<>();
                }
                found.put("user." + name, java.util.Arrays.copyOf(value.array(), value.position()));
            }
        } catch (AccessDeniedException e) {
            throw unreadable(path, e);
        } catch (IOException e) {
            // The file system does not support extended attributes.
            return TarHeader.NO_XATTRS;
        }
        return found;
    }

    @Override
    public InputStream open() throws IOException {
        if ((rawMode & FORMAT) == SOCKET) {
            return InputStream.nullInputStream();
        }
        try {
            InputStream content = shared.opener().open(file);
            String known = digest;
            return known == null
                    ? content
                    : new VerifiedContent(
                            this, content, known, () -> shared.changed().add(RawNames.printable(path)));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    @Override
    public @Nullable Object inode() {
        return type == Type.FILE && links > 1 ? new Inode(device, inode) : null;
    }

    private record Inode(long device, long number) {}

    /** The attributes that show whether the file has changed since its digest was computed. */
    StatCache.Stat stat() {
        return new StatCache.Stat(size, nanos(modified), nanos(changed), inode, rawMode, special);
    }

    private static long nanos(FileTime time) {
        Instant instant = time.toInstant();
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    @Override
    public String digest() throws IOException {
        String known = digest;
        if (known == null) {
            StatCache.Stat stat = stat();
            known = shared.cache().find(path, stat);
            if (known == null) {
                boolean settled = StatCache.isSettled(stat);
                known = ContentDigest.of(this);
                if (settled) {
                    shared.cache().put(path, stat, known);
                }
            }
            digest = known;
        }
        return known;
    }
}
