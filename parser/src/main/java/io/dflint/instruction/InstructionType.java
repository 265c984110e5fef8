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
 * The instructions that Docker has, with their flags (Dockerfile reference; BuildKit {@code instructions/parse.go} as
 * of Dockerfile syntax 1.26). Parser, linter, completion and documentation read this table.
 */
public enum InstructionType {
    ADD(
            ArgumentStyle.WORDS_OR_JSON,
            true,
            "Adds files, downloads, repositories and unpacked archives to the image.",
            forms("{[flags]} {source} {...} {dest}", "{[flags]} {[} {\"source\"}, {...}, {\"dest\"} {]}"),
            list("exclude", "1.19", "pattern", "excludes files that match a pattern"),
            text("chown", "", "user:group", "owner and group of the files"),
            text("chmod", "1.2", "mode", "mode of the files, octal or symbolic"),
            toggle("link", "1.4", "makes a layer that does not depend on the layers below"),
            toggle("keep-git-dir", "1.1", "keeps the `.git` folder of a repository"),
            text("checksum", "1.6", "sha256:hash", "checksum that the download or the commit must have"),
            toggle("unpack", "1.17", "whether archives are unpacked, including downloaded ones")),
    ARG(
            ArgumentStyle.DEFINITIONS,
            false,
            "Declares a variable of the build, set by `--build-arg`. The image does not keep it.",
            forms("{name}", "{name}={defaultValue}")),
    CMD(
            ArgumentStyle.COMMAND,
            false,
            "Sets the default command of containers, or the default arguments of ENTRYPOINT. Only the last CMD applies.",
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
            toggle("link", "1.4", "makes a layer that does not depend on the layers below"),
            toggle("parents", "1.20", "keeps the folders of the source paths"),
            list("exclude", "1.19", "pattern", "excludes files that match a pattern")),
    ENTRYPOINT(
            ArgumentStyle.COMMAND,
            false,
            "Sets the program that containers run.",
            forms("{[} {\"executable\"}, {\"parameter\"}, {...} {]}", "{executable} {parameter} {...}")),
    ENV(
            ArgumentStyle.PAIRS,
            false,
            "Sets environment variables for later steps and for containers.",
            forms("{key} {value}", "{key}={value}", "{key}={value} {key2}={value2}")),
    EXPOSE(
            ArgumentStyle.WORDS,
            false,
            "Documents the ports that the program listens on. It does not publish them.",
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
            "Sets the command that tests whether a container is healthy.",
            forms("{[flags]} {CMD} {...}", "{NONE}"),
            text("interval", "", "30s", "time between checks; 30s by default"),
            text("timeout", "", "30s", "longest time that a check can take; 30s by default"),
            text("start-period", "", "5s", "time after the start in which failures do not count; 0s by default"),
            text("start-interval", "", "5s", "time between checks in the start period; 5s by default"),
            text("retries", "", "3", "consecutive failures that make a container unhealthy; 3 by default")),
    LABEL(
            ArgumentStyle.PAIRS,
            false,
            "Adds metadata to the image.",
            forms("{key} {value}", "{key}={value}", "{key}={value} {key2}={value2}")),
    MAINTAINER(ArgumentStyle.WHOLE, false, "Sets the author of the image. Deprecated: use a LABEL.", forms("{name}")),
    ONBUILD(
            ArgumentStyle.TRIGGER,
            true,
            "Adds an instruction that runs when another build uses this image as its base.",
            forms("{INSTRUCTION}")),
    RUN(
            ArgumentStyle.COMMAND,
            true,
            "Runs a command and stores its changes as a layer.",
            forms("{command} {parameter} {...}", "{[} {\"command\"}, {\"parameter\"}, {...} {]}"),
            list("mount", "1.2", "type=cache,target=path", "a folder or file that is mounted for this command only"),
            choice("network", "1.3", "the network that the command uses", "default", "none", "host"),
            choice("security", "1.20", "whether the command runs with extended privileges", "sandbox", "insecure"),
            list("device", "1.14-labs", "name", "a device for the command")),
    SHELL(
            ArgumentStyle.COMMAND,
            false,
            "Sets the shell that runs the following instructions in shell form.",
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
            "Declares folders that containers keep in volumes.",
            forms("{[} {\"/vol\"}, {...} {]}", "{/vol} {...}")),
    WORKDIR(
            ArgumentStyle.WHOLE,
            false,
            "Sets the working directory for later instructions and for containers, and creates it.",
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

    /** Returns the type for a keyword in any case, or null if there is none. */
    public static @Nullable InstructionType of(CharSequence name) {
        for (InstructionType type : ALL) {
            if (LowerCase.matches(name, type.lowerCaseName)) {
                return type;
            }
        }
        return null;
    }

    /** All keywords, in upper case. */
    public static List<String> names() {
        return NAMES;
    }

    public ArgumentStyle style() {
        return style;
    }

    /** Whether words that begin with {@code <<} start heredocs. */
    public boolean takesHeredocs() {
        return heredocs;
    }

    /** Whether the instruction is allowed in ONBUILD. */
    public boolean isTrigger() {
        return this != ONBUILD && this != FROM && this != MAINTAINER;
    }

    /** What the instruction does, in a sentence or two of Markdown. */
    public String summary() {
        return summary;
    }

    /** The forms in which the instruction can be written. */
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

    /** Returns the flag with a name, or null if the instruction does not have it. Names are case-sensitive. */
    public @Nullable FlagSpec flag(String name) {
        for (FlagSpec flag : flags) {
            if (flag.name().equals(name)) {
                return flag;
            }
        }
        return null;
    }
}
