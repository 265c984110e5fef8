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
 * What an image is, apart from its layers: the JSON whose digest is the image's id. It is written when it is needed, as
 * most images of a chain are at the daemon already.
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
    private @Nullable String id;

    /**
     * @param platform {@code os/arch[/variant]}
     * @param layers digests, lowest first
     * @param parent the image that this one was made of, whose history is the same but for the last line; null for none
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
        String[] parts = platform.split("/", 3);
        document.put("architecture", parts.length > 1 ? parts[1] : "");
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
        document.put("os", parts[0]);
        Map<String, @Nullable Object> rootfs = new LinkedHashMap<>();
        rootfs.put("type", "layers");
        rootfs.put("diff_ids", layers);
        document.put("rootfs", rootfs);
        if (parts.length > 2) {
            document.put("variant", parts[2]);
        }
        return Json.write(document).getBytes(StandardCharsets.UTF_8);
    }

    public synchronized byte[] json() {
        byte[] known = json;
        if (known == null) {
            known = write();
            json = known;
        }
        return known;
    }

    public synchronized String id() {
        String known = id;
        if (known == null) {
            known = "sha256:" + Sha256.hex(json());
            id = known;
        }
        return known;
    }

    public List<String> layers() {
        return layers;
    }

    /** The same image, that nothing is said of what it was made of. */
    public ImageSpec withoutParent() {
        return new ImageSpec(platform, author, created, config, history, layers, null);
    }

    @Nullable
    public ImageSpec parent() {
        return parent;
    }
}
