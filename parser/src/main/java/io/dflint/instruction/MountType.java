package io.dflint.instruction;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of {@code RUN --mount} and their options (Dockerfile reference, RUN --mount). */
public enum MountType {
    BIND("target", "dst", "destination", "source", "src", "from", "rw", "readwrite", "ro", "readonly"),
    CACHE(
            "id",
            "target",
            "dst",
            "destination",
            "ro",
            "readonly",
            "rw",
            "readwrite",
            "sharing",
            "from",
            "source",
            "src",
            "mode",
            "uid",
            "gid"),
    TMPFS("target", "dst", "destination", "size", "ro", "readonly", "rw", "readwrite"),
    SECRET("id", "target", "dst", "destination", "source", "src", "required", "mode", "uid", "gid", "env"),
    SSH("id", "target", "dst", "destination", "required", "mode", "uid", "gid", "source", "src");

    private static final MountType[] ALL = values();

    private final List<String> options;

    MountType(String... options) {
        this.options = List.of(options);
    }

    /** The options besides {@code type}. */
    public List<String> options() {
        return options;
    }

    /** The name as it is written behind {@code type=}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable MountType of(String text) {
        for (MountType type : ALL) {
            if (type.name().equalsIgnoreCase(text)) {
                return type;
            }
        }
        return null;
    }

    /** Options that stand without a value. */
    public static boolean isSwitch(String option) {
        return switch (option) {
            case "ro", "readonly", "rw", "readwrite", "required" -> true;
            default -> false;
        };
    }
}
