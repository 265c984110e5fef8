package io.dflint.builder.tar;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;

/**
 * The header of an entry in a tar. Names are in the form of {@link RawNames}.
 *
 * @param name the name without a trailing slash
 * @param mode the permissions with the setuid, setgid and sticky bits
 * @param size the size of a file's content in bytes; 0 for other types
 * @param link the target of a symbolic link, or the entry that a hard link refers to; otherwise empty
 * @param xattrs the extended attributes by full name, {@code user.x}
 */
public record TarHeader(
        String name,
        Type type,
        int mode,
        long uid,
        long gid,
        long size,
        Instant modified,
        String link,
        int deviceMajor,
        int deviceMinor,
        SortedMap<String, byte[]> xattrs) {

    /** The type of an entry. */
    public enum Type {
        FILE('0'),
        HARD_LINK('1'),
        SYMBOLIC_LINK('2'),
        CHARACTER_DEVICE('3'),
        BLOCK_DEVICE('4'),
        FOLDER('5'),
        PIPE('6');

        private final char flag;

        Type(char flag) {
            this.flag = flag;
        }

        /** The type flag in the header. */
        public char flag() {
            return flag;
        }
    }

    /** No extended attributes. */
    public static final SortedMap<String, byte[]> NO_XATTRS = Collections.emptySortedMap();

    public static TarHeader file(String name, int mode, long uid, long gid, long size, Instant modified) {
        return new TarHeader(name, Type.FILE, mode, uid, gid, size, modified, "", 0, 0, NO_XATTRS);
    }

    public static TarHeader folder(String name, int mode, long uid, long gid, Instant modified) {
        return new TarHeader(name, Type.FOLDER, mode, uid, gid, 0, modified, "", 0, 0, NO_XATTRS);
    }

    public static TarHeader symbolicLink(String name, String target, long uid, long gid, Instant modified) {
        return new TarHeader(name, Type.SYMBOLIC_LINK, 0777, uid, gid, 0, modified, target, 0, 0, NO_XATTRS);
    }
}
