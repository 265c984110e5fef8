package io.dflint.builder.cli;

import io.dflint.builder.cache.ExportedCache;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.image.ImageLoader;
import io.dflint.builder.image.ImageSpec;
import io.dflint.builder.layer.ImageFiles;
import io.dflint.builder.layer.LayerTree;
import io.dflint.builder.layer.PackedLayer;
import io.dflint.builder.registry.RegistryTimeout;
import io.dflint.builder.tar.TarHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes caches for other machines. In a registry, a cache is a small image with the list of steps; the images with the
 * layers are stored under the same name with a number added.
 */
final class CacheExport {
    private final Terminal terminal;
    private final Engine engine;
    private final BuildListener listener;

    CacheExport(Terminal terminal, Engine engine, BuildListener listener) {
        this.terminal = terminal;
        this.engine = engine;
        this.listener = listener;
    }

    void write(CacheTarget target, ExportedCache cache) throws IOException {
        if (target.folder().isEmpty()) {
            push(target.reference(), cache);
        } else {
            save(terminal.folder().resolve(target.folder()), cache);
        }
    }

    private void save(Path folder, ExportedCache cache) throws IOException {
        Files.createDirectories(folder);
        List<String> ids = cache.images().stream().map(ExportedCache.Image::id).toList();
        OutputFile.replace(folder.resolve(ExportedCache.ARCHIVE), out -> {
            if (!ids.isEmpty()) {
                try (InputStream in = engine.images().save(ids)) {
                    in.transferTo(out);
                }
            }
        });
        OutputFile.replace(
                folder.resolve(ExportedCache.FILE),
                out -> out.write(cache.toJson().getBytes(StandardCharsets.UTF_8)));
    }

    private void push(String reference, ExportedCache cache) throws IOException {
        Map<String, String> references = new HashMap<>();
        String repository = reference.substring(0, reference.lastIndexOf(':'));
        for (int i = 0; i < cache.images().size(); i++) {
            String id = cache.images().get(i).id();
            String name = reference + "-" + i;
            references.put(id, repository + "@" + named(id, name, () -> push(name)));
        }
        String list = list(cache.withReferences(references));
        String digest = named(list, reference, () -> push(reference));
        listener.on(new BuildEvent.Pushed(reference, digest));
    }

    /**
     * Creates an image with the list as a label, and returns its ID. It has a layer, because some registries reject
     * images without one.
     */
    private String list(ExportedCache cache) throws IOException {
        String json = cache.toJson();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        LayerTree layer = new LayerTree(ImageFiles.EMPTY);
        layer.put(
                "/" + ExportedCache.FILE,
                TarHeader.file("", 0644, 0, 0, bytes.length, Instant.EPOCH),
                () -> new ByteArrayInputStream(bytes));
        PackedLayer packed = PackedLayer.of(layer);
        ImageSpec image = new ImageSpec(
                DaemonPlatform.of(engine).format(),
                "",
                Instant.EPOCH,
                ImageConfig.EMPTY.withLabels(Map.of(ExportedCache.LABEL, json)),
                List.of(),
                List.of(packed.digest()),
                null);
        ImageLoader loader = new ImageLoader(engine, null);
        loader.add(packed);
        loader.load(List.of(image));
        return loader.id(image);
    }

    private interface Work {
        String run() throws IOException;
    }

    /** Gives an image a name temporarily. If another image has this name, it gets it back. */
    private String named(String image, String name, Work work) throws IOException {
        Optional<ImageDetails> before = engine.images().find(name);
        engine.images().tag(image, name);
        try {
            return work.run();
        } finally {
            engine.images().remove(name, false, false);
            if (before.isPresent()) {
                engine.images().tag(before.get().id(), name);
            }
        }
    }

    private String push(String name) throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        engine.images()
                .push(
                        name,
                        DaemonImages.credentials(name, terminal.environment()),
                        RegistryTimeout.seconds(terminal.environment()),
                        progress -> {
                            if (progress.digest() != null) {
                                told.put(name, progress.digest());
                            }
                        });
        String digest = told.get(name);
        if (digest == null) {
            throw new IOException("--cache-to " + name + ": the registry told no digest");
        }
        return digest;
    }
}
