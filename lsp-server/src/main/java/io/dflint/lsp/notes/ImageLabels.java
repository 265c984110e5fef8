package io.dflint.lsp.notes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The label keys defined by the OCI image specification (annotations.md). */
public final class ImageLabels {
    private static final String PREFIX = "org.opencontainers.image.";

    private static final Map<String, String> MEANINGS = meanings(
            "authors", "who is responsible for the image, such as a name and an e-mail address",
            "base.digest", "digest of the image that this one is based on",
            "base.name", "reference of the image that this one is based on",
            "created", "when the image was built, as in RFC 3339: 2026-01-31T12:00:00Z",
            "description", "what the software in the image is, in plain text",
            "documentation", "address of the documentation",
            "licenses", "licences of the software, as an SPDX expression such as Apache-2.0",
            "ref.name", "name of the reference for the image",
            "revision", "revision of the source in version control, such as a commit",
            "source", "address of the source code that the image was built from",
            "title", "title of the image",
            "url", "address of a page about the image",
            "vendor", "name of the organization or person that distributes the image",
            "version", "version of the software in the image");

    private ImageLabels() {}

    private static Map<String, String> meanings(String... keysAndMeanings) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (int i = 0; i < keysAndMeanings.length; i += 2) {
            meanings.put(PREFIX + keysAndMeanings[i], keysAndMeanings[i + 1]);
        }
        return meanings;
    }

    /** All keys, in order. */
    public static List<String> keys() {
        return List.copyOf(MEANINGS.keySet());
    }

    /** Returns the meaning of a label's value, or null if the specification does not define the key. */
    public static @Nullable String meaning(String key) {
        return MEANINGS.get(key);
    }
}
