package io.dflint.builder.report;

import io.dflint.builder.report.Layer.LayerFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stacks layers to determine what each adds, replaces and removes. */
final class LayerStack {
    private static final int MOST = 10;
    private static final Comparator<LayerFile> LARGEST =
            Comparator.comparingLong(LayerFile::bytes).reversed().thenComparing(LayerFile::path);

    /** The files of all layers so far, by path. The content of a directory is contiguous. */
    private final TreeMap<String, Long> files = new TreeMap<>();

    List<Layer> layers(List<String> digests, List<LayerListing> listings) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < digests.size(); i++) {
            layers.add(layer(digests.get(i), listings.get(i)));
        }
        return layers;
    }

    private Layer layer(String digest, LayerListing listing) {
        List<LayerFile> gone = new ArrayList<>();
        for (String path : listing.removed()) {
            Long bytes = files.remove(path);
            if (bytes != null) {
                gone.add(new LayerFile(path, bytes));
            }
            removeBelow(path, gone);
        }
        for (String folder : listing.emptied()) {
            removeBelow(folder, gone);
        }
        List<LayerFile> replaced = new ArrayList<>();
        List<LayerFile> own = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<String, Long> file : listing.files().entrySet()) {
            Long before = files.put(file.getKey(), file.getValue());
            if (before != null) {
                replaced.add(new LayerFile(file.getKey(), before));
            }
            own.add(new LayerFile(file.getKey(), file.getValue()));
            bytes += file.getValue();
        }
        List<LayerFile> wasted = new ArrayList<>(gone);
        wasted.addAll(replaced);
        return new Layer(
                digest,
                bytes,
                own.size() - replaced.size(),
                replaced.size(),
                gone.size(),
                largest(own),
                sum(replaced),
                sum(gone),
                largest(wasted));
    }

    private void removeBelow(String folder, List<LayerFile> gone) {
        // Zero is the character after the slash, so it ends the range of paths in the directory.
        Map<String, Long> below = files.subMap(folder + "/", folder + "0");
        below.forEach((path, bytes) -> gone.add(new LayerFile(path, bytes)));
        below.clear();
    }

    private static long sum(List<LayerFile> files) {
        return files.stream().mapToLong(LayerFile::bytes).sum();
    }

    private static List<LayerFile> largest(List<LayerFile> files) {
        return files.stream()
                .filter(file -> file.bytes() > 0)
                .sorted(LARGEST)
                .limit(MOST)
                .toList();
    }
}
