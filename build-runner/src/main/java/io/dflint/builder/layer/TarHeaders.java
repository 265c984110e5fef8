package io.dflint.builder.layer;

import io.dflint.builder.source.FileEntry;
import io.dflint.builder.tar.TarHeader;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Creates the tar headers of files. */
public final class TarHeaders {
    /** The only extended attribute that layers keep, with Docker as well as with BuildKit. */
    private static final String CAPABILITY = "security.capability";

    /** Links have no mode of their own, whatever an archive says. */
    private static final int LINK_MODE = 0777;

    private TarHeaders() {}

    /**
     * Returns the header of a file.
     *
     * @param hardLink the name of an entry that is the same file; null if there is none
     */
    public static TarHeader of(FileEntry entry, String name, @Nullable String hardLink) throws IOException {
        TarHeader.Type type =
                hardLink != null && entry.type() == FileEntry.Type.FILE ? TarHeader.Type.HARD_LINK : type(entry.type());
        return new TarHeader(
                name,
                type,
                entry.mode(),
                entry.uid(),
                entry.gid(),
                type == TarHeader.Type.FILE ? entry.size() : 0,
                entry.modified(),
                type == TarHeader.Type.HARD_LINK && hardLink != null ? hardLink : entry.link(),
                entry.deviceMajor(),
                entry.deviceMinor(),
                type == TarHeader.Type.HARD_LINK ? TarHeader.NO_XATTRS : kept(entry.xattrs()));
    }

    /** Returns the header for an entry of an archive as it goes into a layer. */
    public static TarHeader owned(TarHeader header, @Nullable Owner owner) {
        return new TarHeader(
                header.name(),
                header.type(),
                header.type() == TarHeader.Type.SYMBOLIC_LINK ? LINK_MODE : header.mode(),
                owner == null ? header.uid() : owner.uid(),
                owner == null ? header.gid() : owner.gid(),
                header.size(),
                header.modified(),
                header.link(),
                header.deviceMajor(),
                header.deviceMinor(),
                kept(header.xattrs()));
    }

    /** Returns a hard link to another entry of the layer. */
    public static TarHeader linked(TarHeader header, String target) {
        return new TarHeader(
                "",
                TarHeader.Type.HARD_LINK,
                header.mode(),
                header.uid(),
                header.gid(),
                0,
                header.modified(),
                target,
                0,
                0,
                TarHeader.NO_XATTRS);
    }

    /** Returns a header with the mode, owner and time of another name of the file. */
    public static TarHeader like(TarHeader header, TarHeader other) {
        return new TarHeader(
                header.name(),
                header.type(),
                other.mode(),
                other.uid(),
                other.gid(),
                header.size(),
                other.modified(),
                header.link(),
                header.deviceMajor(),
                header.deviceMinor(),
                header.xattrs());
    }

    public static TarHeader.Type type(FileEntry.Type type) {
        return switch (type) {
            case FILE -> TarHeader.Type.FILE;
            case FOLDER -> TarHeader.Type.FOLDER;
            case LINK -> TarHeader.Type.SYMBOLIC_LINK;
            case CHARACTER_DEVICE -> TarHeader.Type.CHARACTER_DEVICE;
            case BLOCK_DEVICE -> TarHeader.Type.BLOCK_DEVICE;
            case PIPE -> TarHeader.Type.PIPE;
        };
    }

    public static SortedMap<String, byte[]> kept(SortedMap<String, byte[]> xattrs) {
        byte[] capability = xattrs.get(CAPABILITY);
        if (capability == null) {
            return TarHeader.NO_XATTRS;
        }
        SortedMap<String, byte[]> kept = new TreeMap<>();
        kept.put(CAPABILITY, capability);
        return kept;
    }
}
