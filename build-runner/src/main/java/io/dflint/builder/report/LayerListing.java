package io.dflint.builder.report;

import io.dflint.builder.plan.Paths;
import io.dflint.builder.source.Compression;
import io.dflint.builder.tar.RawNames;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content of a layer's tar.
 *
 * @param files the sizes of files by path, without directories
 * @param removed the paths of lower layers that are removed
 * @param emptied the directories whose content in lower layers is removed
 */
record LayerListing(Map<String, Long> files, Set<String> removed, Set<String> emptied) {
    static final LayerListing EMPTY = new LayerListing(Map.of(), Set.of(), Set.of());

    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";
    private static final int BUFFER = 64 * 1024;

    /** Reads a layer, compressed or not. Returns null if it is not a tar. */
    static @Nullable LayerListing read(InputStream content) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Compression.unpack(content), BUFFER);
        in.mark(512);
        byte[] start = in.readNBytes(512);
        in.reset();
        if (!TarReader.isTar(start)) {
            return null;
        }
        LayerListing listing = new LayerListing(new LinkedHashMap<>(), new HashSet<>(), new HashSet<>());
        TarReader tar = new TarReader(in);
        for (TarHeader header = tar.next(); header != null; header = tar.next()) {
            listing.add(header);
        }
        return listing;
    }

    private void add(TarHeader header) {
        String path = Paths.clean("/" + RawNames.printable(header.name()));
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        String folder = path.substring(0, slash);
        if (name.equals(OPAQUE)) {
            emptied.add(folder);
        } else if (name.startsWith(WHITEOUT)) {
            removed.add(folder + "/" + name.substring(WHITEOUT.length()));
        } else if (header.type() != TarHeader.Type.FOLDER) {
            files.put(path, header.size());
        }
    }
}
