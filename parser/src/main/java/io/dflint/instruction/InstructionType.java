package io.dflint.instruction;

import static io.dflint.instruction.FlagSpec.choice;
import static io.dflint.instruction.FlagSpec.list;
import static io.dflint.instruction.FlagSpec.text;
import static io.dflint.instruction.FlagSpec.toggle;

import io.dflint.grammar.LowerCase;
import java.util.ArrayList;
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
            "Adds files, downloads, repositories and unpacked archives to the image.",
            forms("{[flags]} {source} {...} {dest}", "{[flags]} {[} {\"source\"}, {...}, {\"dest\"} {]}"),
            list("exclude", "1.19", "pattern", "leaves out what matches a pattern"),
            text("chown", "", "user:group", "owner and group of the files"),
            text("chmod", "1.2", "mode", "mode of the files, octal or symbolic"),
            toggle("link", "1.4", "makes a layer that does not depend on those below"),
            toggle("keep-git-dir", "1.1", "keeps `.git` of a repository"),
            text("checksum", "1.6", "sha256:hash", "what a download or a commit must hash to"),
            toggle("unpack", "1.17", "whether archives are unpacked, also downloaded ones")),
    ARG(
            ArgumentStyle.DEFINITIONS,
            false,
            "Declares a variable that the build can be given; it is gone in the finished image.",
            forms("{name}", "{name}={defaultValue}")),
    CMD(
            ArgumentStyle.COMMAND,
            false,
            "Sets the command that a container runs, or the arguments of ENTRYPOINT. The last one counts.",
            forms(
                    "{[} {\"executable\"}, {\"parameter\"}, {...} {]}",
                    "{[} {\"parameter\"}, {\"parameter2\"}, {...} {]}",
                    "{executable} {parameter} {...}")),
    COPY(
            ArgumentStyle.WORDS_OR_JSON,
            true,
            "Copies files from the build context, another stage or an image.",
            forms("{[flags]} {source} {...} {dest}", "{[flags]} {[} {\"source\"}, {...}, {\"dest\"} {]}"),
            text("from", "", "stage", "a stage, an image or a named build context to copy from"),
            text("chown", "", "user:group", "owner and group of the files"),
            text("chmod", "1.2", "mode", "mode of the files, octal or symbolic"),
            toggle("link", "1.4", "makes a layer that does not depend on those below"),
            toggle("parents", "1.20", "keeps the folders of the source paths"),
            list("exclude", "1.19", "pattern", "leaves out what matches a pattern")),
    ENTRYPOINT(
            ArgumentStyle.COMMAND,
            false,
            "Sets the program that a container always runs.",
            forms("{[} {\"executable\"}, {\"parameter\"}, {...} {]}", "{executable} {parameter} {...}")),
    ENV(
            ArgumentStyle.PAIRS,
            false,
            "Sets environment variables for later steps and for containers.",
            forms("{key} {value}", "{key}={value}", "{key}={value} {key2}={value2}")),
    EXPOSE(
            ArgumentStyle.WORDS,
            false,
            "Says on which ports the program listens; it opens none.",
            forms("{port} {...}")),
    FROM(
            ArgumentStyle.WORDS,
            false,
            "Starts a stage from an image, another stage, or nothing (`scratch`).",
            forms(
                    "{baseImage}",
                    "{baseImage}:{tag}",
                    "{baseImage}@{digest}",
                    "{baseImage}{} {AS} {stage}",
                    "{baseImage}:{tag} {AS} {stage}",
                    "{baseImage}@{digest} {AS} {stage}"),
            text("platform", "", "linux/arm64", "the platform of the image")),
    HEALTHCHECK(
            ArgumentStyle.HEALTHCHECK,
            false,
            "Says how to find out whether the container works.",
            forms("{[flags]} {CMD} {...}", "{NONE}"),
            text("interval", "", "30s", "time between checks; 30s by default"),
            text("timeout", "", "30s", "how long a check may take; 30s by default"),
            text("start-period", "", "5s", "time in which failures do not count; 0s by default"),
            text("start-interval", "", "5s", "time between checks in the start period; 5s by default"),
            text("retries", "", "3", "how many failures in a row count; 3 by default")),
    LABEL(
            ArgumentStyle.PAIRS,
            false,
            "Adds metadata to the image.",
            forms("{key} {value}", "{key}={value}", "{key}={value} {key2}={value2}")),
    MAINTAINER(ArgumentStyle.WHOLE, false, "Names the author. Deprecated: use a label.", forms("{name}")),
    ONBUILD(
            ArgumentStyle.TRIGGER,
            true,
            "Keeps an instruction for builds that start from this image.",
            forms("{INSTRUCTION}")),
    RUN(
            ArgumentStyle.COMMAND,
            true,
            "Runs a command and keeps what it changes as a layer.",
            forms("{command} {parameter} {...}", "{[} {\"command\"}, {\"parameter\"}, {...} {]}"),
            list("mount", "1.2", "type=cache,target=path", "a folder or file that is there for this command only"),
            choice("network", "1.3", "the network of the command", "default", "none", "host"),
            choice("security", "1.20", "whether the command runs with all privileges", "sandbox", "insecure"),
            list("device", "1.14-labs", "name", "a device for the command")),
    SHELL(
            ArgumentStyle.COMMAND,
            false,
            "Changes the shell that runs the shell forms below.",
            forms("{[} {\"executable\"}, {\"parameter\"}, {...} {]}")),
    STOPSIGNAL(ArgumentStyle.WHOLE, false, "Sets the signal that asks the container to stop.", forms("{signal}")),
    USER(
            ArgumentStyle.WHOLE,
            false,
            "Sets the user for later steps and for containers.",
            forms("{user}", "{user}:{group}", "{uid}", "{uid}:{gid}")),
    VOLUME(
            ArgumentStyle.WORDS_OR_JSON,
            false,
            "Declares folders whose content lives outside the container.",
            forms("{[} {\"/vol\"}, {...} {]}", "{/vol} {...}")),
    WORKDIR(
            ArgumentStyle.WHOLE,
            false,
            "Sets, and creates, the folder for later instructions and for containers.",
            forms("{/the/workdir/path}"));

    private static final InstructionType[] ALL = values();
    private static final List<String> NAMES = namesOf(ALL);

    private final String lowerCaseName = name().toLowerCase(Locale.ROOT);
    private final ArgumentStyle style;
    private final boolean heredocs;
    private final String summary;
    private final String[] forms;
    private final List<FlagSpec> flags;

    InstructionType(ArgumentStyle style, boolean heredocs, String summary, String[] forms, FlagSpec... flags) {
        this.style = style;
        this.heredocs = heredocs;
        this.summary = summary;
        this.forms = forms;
        this.flags = List.of(flags);
    }

    private static String[] forms(String... forms) {
        return forms;
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

    /** What it does, in a sentence or two of Markdown. */
    public String summary() {
        return summary;
    }

    /** The ways to write it. */
    public List<InstructionForm> forms() {
        List<InstructionForm> all = new ArrayList<>(forms.length);
        for (String form : forms) {
            all.add(InstructionForm.of(this, form));
        }
        return all;
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
