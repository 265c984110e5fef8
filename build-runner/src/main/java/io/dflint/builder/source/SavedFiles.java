package io.dflint.builder.source;

import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarReader;
import io.dflint.builder.tar.TarWriter;
import io.dflint.builder.text.FailureText;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a few small files of an image, which a container hides behind those of the daemon, from its layers in the
 * format of {@code docker save}. Nothing else of the layers is kept, however large they are.
 */
final class SavedFiles {
    private static final int MAX_SIZE = 16 << 20;
    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";

    private final Set<String> wanted = new HashSet<>();
    private final Set<String> folders;
    private final Map<String, Layer> layers = new HashMap<>();
    private @Nullable String manifest;

    private SavedFiles(Set<String> files, Set<String> folders) {
        wanted.addAll(files);
        wanted.addAll(folders);
        this.folders = folders;
    }

    /** The effect of a layer on the wanted files: new files, directories it implies, and removed paths. */
    private record Layer(Map<String, Found> files, Map<String, Found> implied, Set<String> gone) {}

    private static final class Found {
        private final TarHeader header;
        private final byte @Nullable [] content;

        Found(TarHeader header, byte @Nullable [] content) {
            this.header = header;
            this.content = content;
        }
    }

    /**
     * Reads the files at the given paths.
     *
     * @param image the tar of an image
     * @param folders the directories to look for, without their content
     * @return a tree with the files that the image has, and their directories
     */
    static TarTree read(InputStream image, Set<String> files, Set<String> folders) throws IOException {
        SavedFiles saved = new SavedFiles(files, folders);
        TarReader reader = new TarReader(image);
        for (TarHeader header = reader.next(); header != null; header = reader.next()) {
            if (header.name().equals("manifest.json")) {
                saved.manifest = new String(reader.readContent(), StandardCharsets.UTF_8);
            } else if (header.type() == TarHeader.Type.FILE) {
                saved.readLayer(header.name(), reader.content());
            }
        }
        return saved.tree();
    }

    private void readLayer(String name, InputStream content) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Compression.unpack(content), 64 * 1024);
        in.mark(512);
        byte[] start = in.readNBytes(512);
        in.reset();
        if (!TarReader.isTar(start)) {
            return;
        }
        Layer layer = new Layer(new HashMap<>(), new HashMap<>(), new HashSet<>());
        TarReader reader = new TarReader(in);
        for (TarHeader header = reader.next(); header != null; header = reader.next()) {
            String path = TreePaths.clean(header.name());
            String leaf = path.substring(path.lastIndexOf('/') + 1);
            String folder = TreePaths.parent(path);
            if (leaf.equals(OPAQUE)) {
                wanted.stream().filter(file -> isBelow(file, folder)).forEach(layer.gone::add);
            } else if (leaf.startsWith(WHITEOUT)) {
                String removed = TreePaths.join(folder, leaf.substring(WHITEOUT.length()));
                wanted.stream().filter(file -> isBelow(file, removed)).forEach(layer.gone::add);
            } else if (wanted.contains(path) && header.type() != TarHeader.Type.HARD_LINK) {
                boolean file = header.type() == TarHeader.Type.FILE && header.size() <= MAX_SIZE;
                layer.files.put(path, new Found(header, file ? reader.readContent() : null));
            } else if (folders.contains(folder)) {
                layer.implied.putIfAbsent(
                        folder, new Found(TarHeader.folder(folder, 0755, 0, 0, header.modified()), null));
            }
        }
        layers.put(name, layer);
    }

    private static boolean isBelow(String file, String folder) {
        return folder.isEmpty() || file.equals(folder) || file.startsWith(folder + "/");
    }

    private TarTree tree() throws IOException {
        Map<String, Found> all = new HashMap<>();
        try {
            for (JsonObject image : JsonObject.objects(Json.read(manifest == null ? "[]" : manifest))) {
                List<String> order = image.strings("Layers");
                for (String name : order) {
                    Layer layer = layers.get(name);
                    if (layer != null) {
                        all.keySet().removeAll(layer.gone);
                        all.putAll(layer.files);
                        layer.implied.forEach(all::putIfAbsent);
                    }
                }
            }
        } catch (JsonException e) {
            throw new IOException("the daemon's archive of the image cannot be read: " + FailureText.of(e), e);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter tar = new TarWriter(bytes)) {
            for (Found found : all.values()) {
                byte[] content = found.content;
                if (content == null) {
                    tar.put(found.header);
                } else {
                    tar.put(found.header, content);
                }
            }
        }
        return TarTree.read(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
