package io.dflint.instruction;

import org.jspecify.annotations.Nullable;

/** The meanings of the placeholders in the forms of {@link InstructionType}. */
final class Placeholders {
    private Placeholders() {}

    /** Returns the meaning in Markdown, or null if the text is literal. */
    static @Nullable String meaning(InstructionType type, String placeholder) {
        return switch (placeholder.replace("\"", "")) {
            case "[flags]" -> flags(type);
            case "source" ->
                type == InstructionType.ADD
                        ? "A path in the build context, a URL or a repository. A local archive is unpacked."
                        : "A path in the build context, or in the source of `--from`.";
            case "dest" -> "The path in the image. It ends with `/` for a folder; a relative path starts at WORKDIR.";
            case "name" ->
                type == InstructionType.ARG
                        ? "The name of the variable, also for `--build-arg`."
                        : "The author, usually with a mail address.";
            case "defaultValue" -> "The value if the build sets none.";
            case "executable" -> "The program, run without a shell in the JSON form.";
            case "command" -> "The command. The JSON form runs it without a shell.";
            case "parameter", "parameter2" -> "An argument of the program.";
            case "key", "key2" ->
                type == InstructionType.ENV
                        ? "The name of the variable."
                        : "The name of the label, such as `org.example.name`.";
            case "value", "value2" -> "Its value. Put quotes around whitespace.";
            case "port" -> "A port or a range of ports, with `/tcp` or `/udp`. Without either it is TCP.";
            case "baseImage" -> "An image, the name of a stage above, or `scratch`.";
            case "tag" -> "Which version of the image; `latest` without one.";
            case "digest" -> "The exact content of the image: `sha256:` and 64 digits.";
            case "stage" -> "A name for this stage, for `COPY --from` and later FROMs.";
            case "CMD" -> "Runs a command that exits with 0 if the container is healthy.";
            case "NONE" -> "Disables the health check of the base image.";
            case "INSTRUCTION" -> "Any instruction but FROM, MAINTAINER and ONBUILD.";
            case "signal" -> "A name such as `SIGTERM`, or a number.";
            case "user" -> "The name of a user of the image.";
            case "uid" -> "The numeric ID of a user.";
            case "group" -> "The name of a group of the image.";
            case "gid" -> "The numeric ID of a group.";
            case "/vol" -> "A folder in the container.";
            case "/the/workdir/path" -> "The folder. A relative path starts at the previous WORKDIR.";
            default -> null;
        };
    }

    private static String flags(InstructionType type) {
        StringBuilder out = new StringBuilder("Any of ");
        for (int i = 0; i < type.flags().size(); i++) {
            out.append(i == 0 ? "`--" : ", `--")
                    .append(type.flags().get(i).name())
                    .append('`');
        }
        return out.append('.').toString();
    }
}
