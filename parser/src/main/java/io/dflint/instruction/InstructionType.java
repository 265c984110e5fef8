package io.dflint.instruction;

import static io.dflint.instruction.FlagSpec.choice;
import static io.dflint.instruction.FlagSpec.list;
import static io.dflint.instruction.FlagSpec.text;
import static io.dflint.instruction.FlagSpec.toggle;

import io.dflint.grammar.LowerCase;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table of instructions that Docker knows, with their flags (Dockerfile reference; BuildKit
 * {@code instructions/parse.go} as of Dockerfile syntax 1.26). Parser, linter, completion and documentation all read it.
 */
public enum InstructionType {
    ADD(
            ArgumentStyle.WORDS_OR_JSON,
            true,
            list("exclude", "1.19"),
            text("chown", ""),
            text("chmod", "1.2"),
            toggle("link", "1.4"),
            toggle("keep-git-dir", "1.1"),
            text("checksum", "1.6"),
            toggle("unpack", "1.17")),
    ARG(ArgumentStyle.DEFINITIONS, false),
    CMD(ArgumentStyle.COMMAND, false),
    COPY(
            ArgumentStyle.WORDS_OR_JSON,
            true,
            text("from", ""),
            text("chown", ""),
            text("chmod", "1.2"),
            toggle("link", "1.4"),
            toggle("parents", "1.20"),
            list("exclude", "1.19")),
    ENTRYPOINT(ArgumentStyle.COMMAND, false),
    ENV(ArgumentStyle.PAIRS, false),
    EXPOSE(ArgumentStyle.WORDS, false),
    FROM(ArgumentStyle.WORDS, false, text("platform", "")),
    HEALTHCHECK(
            ArgumentStyle.HEALTHCHECK,
            false,
            text("interval", ""),
            text("timeout", ""),
            text("start-period", ""),
            text("start-interval", ""),
            text("retries", "")),
    LABEL(ArgumentStyle.PAIRS, false),
    MAINTAINER(ArgumentStyle.WHOLE, false),
    ONBUILD(ArgumentStyle.TRIGGER, true),
    RUN(
            ArgumentStyle.COMMAND,
            true,
            list("mount", "1.2"),
            choice("network", "1.3", "default", "none", "host"),
            choice("security", "1.20", "sandbox", "insecure"),
            list("device", "1.14-labs")),
    SHELL(ArgumentStyle.COMMAND, false),
    STOPSIGNAL(ArgumentStyle.WHOLE, false),
    USER(ArgumentStyle.WHOLE, false),
    VOLUME(ArgumentStyle.WORDS_OR_JSON, false),
    WORKDIR(ArgumentStyle.WHOLE, false);

    private static final InstructionType[] ALL = values();
    private static final List<String> NAMES = namesOf(ALL);

    private final String lowerCaseName = name().toLowerCase(Locale.ROOT);
    private final ArgumentStyle style;
    private final boolean heredocs;
    private final List<FlagSpec> flags;

    InstructionType(ArgumentStyle style, boolean heredocs, FlagSpec... flags) {
        this.style = style;
        this.heredocs = heredocs;
        this.flags = List.of(flags);
    }

    private static List<String> namesOf(InstructionType[] types) {
        String[] names = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            names[i] = types[i].name();
        }
        return List.of(names);
    }

    /** The type that a name in any case means; null if Docker knows none. */
    public static @Nullable InstructionType of(CharSequence name) {
        for (InstructionType type : ALL) {
            if (LowerCase.matches(name, type.lowerCaseName)) {
                return type;
            }
        }
        return null;
    }

    /** All names, in capitals. */
    public static List<String> names() {
        return NAMES;
    }

    public ArgumentStyle style() {
        return style;
    }

    /** Whether {@code <<} words begin heredocs. */
    public boolean takesHeredocs() {
        return heredocs;
    }

    /** Whether ONBUILD may keep it. */
    public boolean isTrigger() {
        return this != ONBUILD && this != FROM && this != MAINTAINER;
    }

    public List<FlagSpec> flags() {
        return flags;
    }

    /** The flag of a name; null if the instruction has none. Names are case-sensitive. */
    public @Nullable FlagSpec flag(String name) {
        for (FlagSpec flag : flags) {
            if (flag.name().equals(name)) {
                return flag;
            }
        }
        return null;
    }
}
