package io.dflint.instruction;

import io.dflint.grammar.LowerCase;
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

    private final String text = name().toLowerCase(Locale.ROOT);
    private final List<String> options;

    MountType(String... options) {
        this.options = List.of(options);
    }

    /** The documented options besides {@code type}. Docker accepts some others and ignores them: {@link #accepts}. */
    public List<String> options() {
        return options;
    }

    /** The name as it is written behind {@code type=}. */
    public String text() {
        return text;
    }

    public static @Nullable MountType of(CharSequence text) {
        for (MountType type : ALL) {
            if (LowerCase.matches(text, type.text)) {
                return type;
            }
        }
        return null;
    }

    /** Whether any kind of mount has an option of this name, in lower case. */
    static boolean isOption(String option) {
        for (MountType type : ALL) {
            if (type.options.contains(option)) {
                return true;
            }
        }
        return false;
    }

    /** Whether Docker lets an option pass, be it of use or not. */
    boolean accepts(String option) {
        return switch (option) {
            case "mode", "uid", "gid" -> this == CACHE || this == SECRET || this == SSH;
            case "required" -> this == SECRET || this == SSH;
            case "sharing" -> this == CACHE;
            case "size" -> this == TMPFS;
            case "env" -> this == SECRET;
            case "from" -> this != SECRET;
            default -> true;
        };
    }

    /** Whether Docker looks at the type when it meets the option, so that it must stand before. */
    static boolean needsTypeBefore(String option) {
        return option.equals("required") || option.equals("size");
    }

    /** Options that stand without a value. */
    public static boolean isSwitch(String option) {
        return switch (option) {
            case "ro", "readonly", "rw", "readwrite", "required" -> true;
            default -> false;
        };
    }
}
