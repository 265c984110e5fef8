package io.dflint.builder.report;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the layers of an image as saved by the daemon. Only the headers of their files are used. */
public final class ImageLayers {
    private static final String MANIFEST = "manifest.json";
    private static final int LARGEST_DOCUMENT = 4 << 20;
    private static final int BUFFER = 64 * 1024;

    private ImageLayers() {}

    /**
     * Returns the layers of an image, lowest first.
     *
     * @throws IOException if the daemon does not have the image, or does not send its layers
     */
    public static List<Layer> read(Engine engine, String image) throws IOException {
        ImageDetails details = engine.images().get(image);
        Map<String, LayerListing> listings = new HashMap<>();
        Map<String, String> links = new HashMap<>();
        String manifest = "";
        try (InputStream in = engine.images().save(List.of(image));
                TarReader tar = new TarReader(new BufferedInputStream(in, BUFFER))) {
            for (TarHeader header = tar.next(); header != null; header = tar.next()) {
                if (header.type() == TarHeader.Type.SYMBOLIC_LINK) {
                    // Older daemons save a layer shared by several images only once.
                    links.put(header.name(), header.link());
                } else if (header.name().equals(MANIFEST) && header.size() <= LARGEST_DOCUMENT) {
                    manifest = new String(tar.content().readAllBytes(), StandardCharsets.UTF_8);
                } else if (header.type() == TarHeader.Type.FILE) {
                    LayerListing listing = LayerListing.read(tar.content());
                    if (listing != null) {
                        listings.put(header.name(), listing);
                    }
                }
            }
        }
        List<String> names = names(manifest);
        if (names.size() != details.layers().size()) {
            throw new IOException("the daemon did not tell the layers of the image");
        }
        List<LayerListing> ordered = new ArrayList<>();
        for (String name : names) {
            LayerListing listing = listings.get(name);
            String link = links.get(name);
            if (listing == null && link != null) {
                listing = listings.get(link.startsWith("../") ? link.substring("../".length()) : link);
            }
            ordered.add(listing == null ? LayerListing.EMPTY : listing);
        }
        return new LayerStack().layers(details.layers(), ordered);
    }

    private static List<String> names(String manifest) throws IOException {
        try {
            List<JsonObject> images = JsonObject.objects(Json.read(manifest));
            return images.isEmpty() ? List.of() : images.getFirst().strings("Layers");
        } catch (JsonException e) {
            throw new IOException("the daemon did not tell the layers of the image", e);
        }
    }
}
