package io.dflint.builder.image;

import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.digest.Sha256;
import io.dflint.builder.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The description of an image without its layers: the JSON document that registries call its config. It is written only
 * when needed, since the daemon already has most images of a chain.
 */
public final class ImageSpec {
    private final String platform;
    private final String author;
    private final Instant created;
    private final ImageConfig config;
    private final List<HistoryLine> history;
    private final List<String> layers;
    private final @Nullable ImageSpec parent;
    private byte @Nullable [] json;
    private @Nullable String digest;

    /**
     * @param platform {@code os/arch[/variant]}
     * @param layers the digests of the layers, lowest first
     * @param parent the image that this one is based on, with the same history except for the last line; null for none
     */
    public ImageSpec(
            String platform,
            String author,
            Instant created,
            ImageConfig config,
            List<HistoryLine> history,
            List<String> layers,
            @Nullable ImageSpec parent) {
        this.platform = platform;
        this.author = author;
        this.created = created;
        this.config = config;
        this.history = List.copyOf(history);
        this.layers = List.copyOf(layers);
        this.parent = parent;
    }

    private byte[] write() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        Map<String, @Nullable Object> parts = platformJson();
        document.put("architecture", parts.get("architecture"));
        if (!author.isEmpty()) {
            document.put("author", author);
        }
        document.put("config", config.toJson());
        document.put("created", created.toString());
        List<Object> lines = new ArrayList<>(history.size());
        for (HistoryLine line : history) {
            lines.add(line.toJson());
        }
        document.put("history", lines);
        document.put("os", parts.get("os"));
        Map<String, @Nullable Object> rootfs = new LinkedHashMap<>();
        rootfs.put("type", "layers");
        rootfs.put("diff_ids", layers);
        document.put("rootfs", rootfs);
        if (parts.containsKey("variant")) {
            document.put("variant", parts.get("variant"));
        }
        return Json.write(document).getBytes(StandardCharsets.UTF_8);
    }

    /** The parts of the platform as JSON members. */
    Map<String, @Nullable Object> platformJson() {
        String[] parts = platform.split("/", 3);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("architecture", parts.length > 1 ? parts[1] : "");
        json.put("os", parts[0]);
        if (parts.length > 2) {
            json.put("variant", parts[2]);
        }
        return json;
    }

    public synchronized byte[] json() {
        byte[] known = json;
        if (known == null) {
            known = write();
            json = known;
        }
        return known;
    }

    /** The digest of the JSON, with {@code sha256:}. */
    public synchronized String digest() {
        String known = digest;
        if (known == null) {
            known = "sha256:" + Sha256.hex(json());
            digest = known;
        }
        return known;
    }

    public List<String> layers() {
        return layers;
    }

    /** Returns the same image without a reference to its parent. */
    public ImageSpec withoutParent() {
        return new ImageSpec(platform, author, created, config, history, layers, null);
    }

    @Nullable
    public ImageSpec parent() {
        return parent;
    }
}
