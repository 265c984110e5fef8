package io.dflint.instruction;

import static io.dflint.instruction.MountOption.ENV;
import static io.dflint.instruction.MountOption.FROM;
import static io.dflint.instruction.MountOption.GID;
import static io.dflint.instruction.MountOption.ID;
import static io.dflint.instruction.MountOption.MODE;
import static io.dflint.instruction.MountOption.READ_ONLY;
import static io.dflint.instruction.MountOption.READ_WRITE;
import static io.dflint.instruction.MountOption.REQUIRED;
import static io.dflint.instruction.MountOption.SHARING;
import static io.dflint.instruction.MountOption.SIZE;
import static io.dflint.instruction.MountOption.SOURCE;
import static io.dflint.instruction.MountOption.TARGET;
import static io.dflint.instruction.MountOption.UID;

import io.dflint.grammar.LowerCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types of {@code RUN --mount} and their options (Dockerfile reference, RUN --mount). */
public enum MountType {
    BIND("a folder or file of the build context, a stage or an image", TARGET, SOURCE, FROM, READ_WRITE, READ_ONLY),
    CACHE(
            "a folder that is kept between builds",
            ID,
            TARGET,
            READ_ONLY,
            READ_WRITE,
            SHARING,
            FROM,
            SOURCE,
            MODE,
            UID,
            GID),
    TMPFS("a folder in memory", TARGET, SIZE, READ_ONLY, READ_WRITE),
    SECRET("a secret of the build, which no layer contains", ID, TARGET, SOURCE, REQUIRED, MODE, UID, GID, ENV),
    SSH("the socket of an SSH agent", ID, TARGET, REQUIRED, MODE, UID, GID, SOURCE);

    private static final MountType[] ALL = values();

    private final String text = name().toLowerCase(Locale.ROOT);
    private final String summary;
    private final List<MountOption> options;

    MountType(String summary, MountOption... options) {
        this.summary = summary;
        this.options = List.of(options);
    }

    /** What it mounts, in Markdown; begins in lower case and ends without a full stop. */
    public String summary() {
        return summary;
    }

    /** The documented options except {@code type}. Docker accepts and ignores some others; see {@link #accepts}. */
    public List<MountOption> options() {
        return options;
    }

    /** The names of the documented options, in lower case. */
    public List<String> optionNames() {
        List<String> names = new ArrayList<>();
        for (MountOption option : options) {
            names.addAll(option.names());
        }
        return names;
    }

    /** The name as written after {@code type=}. */
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

    /** Reports whether Docker accepts an option for this type, even if it has no effect. */
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

    /** Reports whether Docker checks the type when it reads the option, so that {@code type} must precede it. */
    static boolean needsTypeBefore(String option) {
        return option.equals("required") || option.equals("size");
    }
}
