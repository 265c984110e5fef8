package io.dflint.lsp.feature.hover;

import io.dflint.instruction.FlagSpec;
import io.dflint.instruction.InstructionType;
import java.util.Locale;

/** What the instructions and their flags do, in a few words; the forms are those of the Dockerfile reference. */
public final class InstructionNotes {
    private InstructionNotes() {}

    /** An instruction with its form, what it does, and its flags. */
    public static String of(InstructionType type) {
        StringBuilder out = new StringBuilder("```dockerfile\n")
                .append(form(type))
                .append("\n```\n\n")
                .append(summary(type));
        for (FlagSpec flag : type.flags()) {
            out.append("\n- `--").append(flag.name()).append("` ").append(flag(flag.name()));
            if (!flag.since().isEmpty()) {
                out.append(" (since syntax ").append(flag.since()).append(')');
            }
        }
        return out.append("\n\n[Reference](https://docs.docker.com/reference/dockerfile/#")
                .append(type.name().toLowerCase(Locale.ROOT))
                .append(')')
                .toString();
    }

    /** A flag of an instruction. */
    public static String of(InstructionType type, FlagSpec flag) {
        StringBuilder out = new StringBuilder("`")
                .append(type)
                .append(" --")
                .append(flag.name())
                .append("`: ")
                .append(flag(flag.name()));
        if (!flag.values().isEmpty()) {
            out.append("\n\nValues: ").append(String.join(", ", flag.values()));
        }
        if (!flag.since().isEmpty()) {
            out.append("\n\nSince Dockerfile syntax ").append(flag.since());
        }
        return out.toString();
    }

    static String form(InstructionType type) {
        return switch (type) {
            case ADD -> "ADD [OPTIONS] SOURCE... DESTINATION";
            case ARG -> "ARG NAME[=DEFAULT]...";
            case CMD -> "CMD [\"PROGRAM\", \"ARGUMENT\"...]";
            case COPY -> "COPY [OPTIONS] SOURCE... DESTINATION";
            case ENTRYPOINT -> "ENTRYPOINT [\"PROGRAM\", \"ARGUMENT\"...]";
            case ENV -> "ENV NAME=VALUE...";
            case EXPOSE -> "EXPOSE PORT[/PROTOCOL]...";
            case FROM -> "FROM [--platform=PLATFORM] IMAGE [AS NAME]";
            case HEALTHCHECK -> "HEALTHCHECK [OPTIONS] CMD COMMAND";
            case LABEL -> "LABEL NAME=VALUE...";
            case MAINTAINER -> "MAINTAINER NAME";
            case ONBUILD -> "ONBUILD INSTRUCTION";
            case RUN -> "RUN [OPTIONS] COMMAND";
            case SHELL -> "SHELL [\"PROGRAM\", \"ARGUMENT\"...]";
            case STOPSIGNAL -> "STOPSIGNAL SIGNAL";
            case USER -> "USER USER[:GROUP]";
            case VOLUME -> "VOLUME PATH...";
            case WORKDIR -> "WORKDIR PATH";
        };
    }

    /** One sentence. */
    public static String summary(InstructionType type) {
        return switch (type) {
            case ADD -> "Adds files, downloads, repositories and unpacked archives to the image.";
            case ARG -> "Declares a variable that the build can be given; it is gone in the finished image.";
            case CMD -> "Sets the command that a container runs, or the arguments of ENTRYPOINT. The last one counts.";
            case COPY -> "Copies files from the build context, another stage or an image.";
            case ENTRYPOINT -> "Sets the program that a container always runs.";
            case ENV -> "Sets environment variables for later steps and for containers.";
            case EXPOSE -> "Says on which ports the program listens; it opens none.";
            case FROM -> "Starts a stage from an image, another stage, or nothing (`scratch`).";
            case HEALTHCHECK -> "Says how to find out whether the container works.";
            case LABEL -> "Adds metadata to the image.";
            case MAINTAINER -> "Names the author. Deprecated: use a label.";
            case ONBUILD -> "Keeps an instruction for builds that start from this image.";
            case RUN -> "Runs a command and keeps what it changes as a layer.";
            case SHELL -> "Changes the shell that runs the shell forms below.";
            case STOPSIGNAL -> "Sets the signal that asks the container to stop.";
            case USER -> "Sets the user for later steps and for containers.";
            case VOLUME -> "Declares folders whose content lives outside the container.";
            case WORKDIR -> "Sets, and creates, the folder for later instructions and for containers.";
        };
    }

    static String flag(String name) {
        return switch (name) {
            case "from" -> "a stage, an image or a named build context to copy from";
            case "chown" -> "owner and group of the files";
            case "chmod" -> "mode of the files, octal or symbolic";
            case "link" -> "makes a layer that does not depend on those below";
            case "parents" -> "keeps the folders of the source paths";
            case "exclude" -> "leaves out what matches a pattern";
            case "checksum" -> "what a download or a commit must hash to";
            case "keep-git-dir" -> "keeps `.git` of a repository";
            case "unpack" -> "whether archives are unpacked";
            case "platform" -> "the platform of the image, as `linux/arm64`";
            case "mount" -> "a folder or file that is there for this command only";
            case "network" -> "the network of the command";
            case "security" -> "whether the command runs with all privileges";
            case "device" -> "a device for the command";
            case "interval" -> "time between checks; 30s by default";
            case "timeout" -> "how long a check may take; 30s by default";
            case "start-period" -> "time in which failures do not count; 0s by default";
            case "start-interval" -> "time between checks in the start period; 5s by default";
            case "retries" -> "how many failures in a row count; 3 by default";
            default -> "";
        };
    }
}
