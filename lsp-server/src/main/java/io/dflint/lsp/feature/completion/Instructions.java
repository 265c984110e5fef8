package io.dflint.lsp.feature.completion;

import io.dflint.instruction.InstructionType;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** Proposes instructions. */
final class Instructions {
    private Instructions() {}

    /**
     * @param prefix the part of the name already written
     * @param trigger whether ONBUILD precedes the cursor
     * @param behindFrom whether a stage has begun; before that, only ARG and FROM are allowed
     */
    static List<Proposal> of(LogicalText prefix, boolean trigger, boolean behindFrom, boolean snippets) {
        List<Proposal> proposals = new ArrayList<>();
        String written = prefix.toString();
        // The name is already complete.
        if (InstructionType.of(written) != null) {
            return proposals;
        }
        for (InstructionType type : InstructionType.values()) {
            boolean possible = trigger
                    ? type.isTrigger()
                    : behindFrom || type == InstructionType.FROM || type == InstructionType.ARG;
            if (possible && Prefix.matches(type.name(), written)) {
                add(type, snippets, proposals);
            }
        }
        return proposals;
    }

    private static void add(InstructionType type, boolean snippets, List<Proposal> proposals) {
        for (String template : templates(type)) {
            Proposal proposal = snippets
                    ? Proposal.snippet(Kind.KEYWORD, type + " " + template)
                    : Proposal.plain(Kind.KEYWORD, type + keyword(type, template));
            proposal = proposal.note(Notes.of(type));
            proposals.add(type == InstructionType.MAINTAINER ? proposal.asDeprecated() : proposal);
            // Without placeholders, the forms of an instruction would be identical.
            if (!snippets && type != InstructionType.HEALTHCHECK) {
                return;
            }
        }
    }

    private static String keyword(InstructionType type, String template) {
        return type == InstructionType.HEALTHCHECK ? template.equals("NONE") ? " NONE" : " CMD" : "";
    }

    /** The arguments after the name, with placeholders. */
    private static List<String> templates(InstructionType type) {
        return switch (type) {
            case ADD, COPY -> List.of("${1:source} ${2:dest}");
            case ARG -> List.of("${1:name}", "${1:name}=${2:defaultValue}");
            case CMD, ENTRYPOINT, SHELL -> List.of("[ \"${1:executable}\" ]");
            case ENV -> List.of("${1:key}=${2:value}");
            case EXPOSE -> List.of("${1:port}");
            case FROM -> List.of("${1:baseImage}");
            case HEALTHCHECK ->
                List.of(
                        "--interval=${1:30s} --timeout=${2:30s} --start-period=${3:5s} --retries=${4:3}"
                                + " CMD [ \"${5:executable}\" ]",
                        "NONE");
            case LABEL -> List.of("${1:key}=\"${2:value}\"");
            case MAINTAINER -> List.of("${1:name}");
            case ONBUILD -> List.of("${1:INSTRUCTION}");
            case RUN -> List.of("${1:command}");
            case STOPSIGNAL -> List.of("${1:signal}");
            case USER -> List.of("${1:daemon}");
            case VOLUME -> List.of("[ \"${1:/data}\" ]");
            case WORKDIR -> List.of("${1:/the/workdir/path}");
        };
    }
}
