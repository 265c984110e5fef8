package io.dflint.builder.tar;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;

/**
 * What a tar says about a file. Names are as {@link RawNames} has them.
 *
 * @param name without a slash at the end
 * @param mode permissions with setuid, setgid and sticky bits
 * @param size of the content in bytes; 0 unless a file
 * @param link the target of a symbolic link, or the name of the entry that a hard link repeats; else empty
 * @param xattrs by full name, {@code user.x}
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

    /** What an entry is. */
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

        /** As tar writes it. */
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
