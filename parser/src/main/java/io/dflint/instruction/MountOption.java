package io.dflint.instruction;

import io.dflint.grammar.LowerCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of {@code RUN --mount} except {@code type} (Dockerfile reference, RUN --mount). */
public enum MountOption {
    TARGET("path", "where the mount appears; relative paths start at WORKDIR", "target", "dst", "destination"),
    SOURCE("path", "what is mounted: a path in `from`, or the file of a secret", "source", "src"),
    FROM("stage", "a stage, an image or a named build context to mount from", "from"),
    ID("name", "which cache, secret or agent; the target where it is left out", "id"),
    SHARING("shared", "who may use the cache at the same time", "sharing"),
    MODE("0755", "mode of the mount, octal", "mode"),
    UID("0", "owner of the mount, a number", "uid"),
    GID("0", "group of the mount, a number", "gid"),
    SIZE("64m", "how much the mount may hold at most", "size"),
    REQUIRED("true", "whether the step fails without it; it is left out otherwise", "required"),
    ENV("NAME", "a variable that holds the secret, instead of a file or beside it", "env"),
    READ_ONLY("true", "forbids to write", "readonly", "ro"),
    READ_WRITE("true", "lets the command write; what it writes is lost unless it is a cache", "rw", "readwrite");

    private static final MountOption[] ALL = values();

    private final String example;
    private final String summary;
    private final List<String> names;

    MountOption(String example, String summary, String... names) {
        this.example = example;
        this.summary = summary;
        this.names = List.of(names);
    }

    /** Returns the option with a name in any case, or null if there is none. */
    public static @Nullable MountOption of(CharSequence name) {
        for (MountOption option : ALL) {
            for (String known : option.names) {
                if (LowerCase.matches(name, known)) {
                    return option;
                }
            }
        }
        return null;
    }

    /** The names of the option, the usual one first. */
    public List<String> names() {
        return names;
    }

    /** An example of a value, or a placeholder for it. */
    public String example() {
        return example;
    }

    /** The possible values; empty if any value is possible. */
    public List<String> choices() {
        return this == SHARING
                ? List.of("shared", "private", "locked")
                : isSwitch() ? List.of("true", "false") : List.of();
    }

    /** What it does, in Markdown; begins in lower case and ends without a full stop. */
    public String summary() {
        return summary;
    }

    /** The Dockerfile syntax version that introduced the option; empty if it is as old as mounts. */
    public String since() {
        return this == ENV ? "1.10" : "";
    }

    /** Whether the option can be given without a value. */
    public boolean isSwitch() {
        return this == READ_ONLY || this == READ_WRITE || this == REQUIRED;
    }
}
