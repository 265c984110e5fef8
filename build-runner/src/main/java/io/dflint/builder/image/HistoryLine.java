package io.dflint.builder.image;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of an image's history.
 *
 * @param empty whether it has no layer
 */
record HistoryLine(@Nullable Instant created, String createdBy, String comment, boolean empty) {

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (created != null) {
            json.put("created", created.toString());
        }
        if (!createdBy.isEmpty()) {
            json.put("created_by", createdBy);
        }
        if (!comment.isEmpty()) {
            json.put("comment", comment);
        }
        if (empty) {
            json.put("empty_layer", true);
        }
        return json;
    }
}
