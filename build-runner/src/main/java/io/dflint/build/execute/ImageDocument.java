package io.dflint.build.execute;

import io.dflint.build.cache.Sha256;
import io.dflint.build.daemon.ImageConfig;
import io.dflint.build.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an image is, apart from its layers: the JSON whose digest is the image's id. */
final class ImageDocument {
    private final byte[] json;
    private final String id;
    private final List<String> layers;
    private final @Nullable ImageDocument parent;

    /**
     * @param platform {@code os/arch[/variant]}
     * @param layers digests, lowest first
     * @param parent the image that this one was made of, whose history is the same but for the last line; null for none
     */
    ImageDocument(
            String platform,
            String author,
            Instant created,
            ImageConfig config,
            List<HistoryLine> history,
            List<String> layers,
            @Nullable ImageDocument parent) {
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
        this.json = Json.write(document).getBytes(StandardCharsets.UTF_8);
        this.id = "sha256:" + Sha256.hex(json);
        this.layers = List.copyOf(layers);
        this.parent = parent;
    }

    byte[] json() {
        return json;
    }

    String id() {
        return id;
    }

    List<String> layers() {
        return layers;
    }

    @Nullable
    ImageDocument parent() {
        return parent;
    }
}
