package io.dflint.lsp.feature.completion;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.InstructionType;
import io.dflint.instruction.Onbuild;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.syntax.Blanks;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** Proposes what may follow the name of an instruction. Each object serves a single request. */
final class Arguments {
    private final Request request;
    private final Line line;
    private final InstructionType type;
    /** The instruction in the file. */
    private final Instruction outer;
    /** The instruction at the cursor: the one after ONBUILD if there is one. */
    private final Instruction inner;

    private final List<Proposal> proposals = new ArrayList<>();
    private LogicalText word;
    /** The character that ends the word besides a space; 0 for none. */
    private char end;

    private boolean complete = true;

    Arguments(Request request, Line line, InstructionType type, Instruction instruction) {
        this.request = request;
        this.line = line;
        this.type = type;
        outer = instruction;
        inner = line.trigger() && instruction instanceof Onbuild onbuild && onbuild.trigger() != null
                ? onbuild.trigger()
                : instruction;
        word = line.word();
    }

    /** The text before the cursor that is replaced. */
    LogicalText word() {
        return word;
    }

    /** The number of characters of the word after the cursor. */
    int wordEnd() {
        LogicalText after = request.spot().after();
        int blank = Blanks.next(after, 0);
        int found = end == 0 ? -1 : after.indexOf(end, 0);
        return found < 0 || end != '"' && found > blank ? blank : found;
    }

    List<Proposal> proposals() {
        return proposals;
    }

    /** Reports whether no proposals were left out because there were too many. */
    boolean isComplete() {
        return complete;
    }

    void find() {
        Flags flags = new Flags(request.document(), type, inner, request.offset());
        String written = word.toString();
        if (line.takesFlag() && written.startsWith("--") && written.indexOf('=') >= 0) {
            flagValue(flags, written);
            return;
        }
        arguments(written);
        if (line.takesFlag()) {
            flags.names(written, request.snippets(), proposals);
        }
    }

    private void flagValue(Flags flags, String written) {
        int equals = written.indexOf('=');
        String name = written.substring("--".length(), equals);
        if (type.flag(name) == null) {
            return;
        }
        word = word.substring(equals + 1);
        if (!word.isEmpty() && (word.charAt(0) == '"' || word.charAt(0) == '\'')) {
            word = word.substring(1);
        }
        String value = word.toString();
        switch (name) {
            case "mount" -> mount(value);
            case "from" -> {
                Stages.add(request.document(), outer, value, true, proposals);
                Images.toCopyFrom(value, proposals);
            }
            default -> flags.values(name, value, proposals);
        }
    }

    private void mount(String value) {
        String behind = request.spot().after().toString();
        Mounts mounts = new Mounts(value + behind.substring(0, Blanks.next(behind, 0)), value);
        String option = mounts.option();
        word = word.substring(mounts.wordStart());
        end = ',';
        if (option == null) {
            mounts.names(Flags.syntax(request.document()), request.snippets(), proposals);
            return;
        }
        String written = word.toString();
        switch (option) {
            case "from" -> Stages.add(request.document(), outer, written, false, proposals);
            case "source" -> {
                if (mounts.isFromContext()) {
                    paths(written, false);
                }
            }
            default -> {
                mounts.values(option, written, proposals);
                if (option.equals("target")) {
                    Workdirs.add(request.document(), outer, written, "", proposals);
                }
            }
        }
    }

    private void arguments(String written) {
        int index = line.arguments().size();
        switch (type) {
            case ADD, COPY -> transfer(written, index);
            case FROM -> {
                if (index == 0) {
                    Stages.add(request.document(), outer, written, false, proposals);
                    Images.toStartFrom(written, proposals);
                } else if (index == 1 && isBefore(written, "AS") && !isFollowed()) {
                    proposals.add(Proposal.plain(Kind.KEYWORD, "AS").detail("names the stage"));
                }
            }
            case HEALTHCHECK -> {
                if (index == 0) {
                    CommonValues.healthchecks(written, request.snippets(), proposals);
                }
            }
            case ARG -> ArgNames.add(request.document(), outer, written, proposals);
            case USER -> {
                if (index == 0) {
                    Users.add(request.document(), written, proposals);
                }
            }
            case STOPSIGNAL -> {
                if (index == 0) {
                    CommonValues.signals(written, proposals);
                }
            }
            case EXPOSE -> CommonValues.ports(written, proposals);
            case LABEL -> CommonValues.labels(written, proposals);
            case SHELL -> {
                word = line.rest();
                CommonValues.shells(word.toString(), proposals);
            }
            case WORKDIR -> {
                if (index == 0) {
                    Workdirs.addOfFile(request.document(), outer, written, proposals);
                }
            }
            case RUN -> {
                ShellCommand command = ShellCommand.of(line.rest());
                if (command != null) {
                    word = command.word();
                    PackageManagers.add(command, proposals);
                }
            }
            case CMD, ENTRYPOINT, ENV, MAINTAINER, ONBUILD, VOLUME -> {}
        }
    }

    private static boolean isBefore(String written, String keyword) {
        return Prefix.matches(keyword, written) && written.length() < keyword.length();
    }

    private void transfer(String written, int index) {
        if (line.rest().toString().startsWith("[")) {
            JsonWord json = JsonWord.of(line.rest());
            if (json != null) {
                word = json.text();
                end = '"';
                transfer(
                        word.toString(),
                        json.index(),
                        json.isFollowed(request.spot().after()),
                        true);
            }
        } else {
            transfer(written, index, isFollowed(), false);
        }
    }

    /** Proposes paths. The last word is the destination, and every word may still become the last one. */
    private void transfer(String written, int index, boolean followed, boolean quoted) {
        if (index > 0 && !followed) {
            Workdirs.add(request.document(), outer, written, "/", proposals);
        }
        Flag from = inner.flag("from");
        if (from == null) {
            paths(written, quoted);
        } else {
            Workdirs.addOfSource(request.document(), from.valueText(), outer, written, proposals);
        }
    }

    private void paths(String written, boolean quoted) {
        if (request.folder() != null) {
            complete &= Paths.add(request.folder(), written, quoted, request.cancellation(), proposals);
        }
    }

    /** Reports whether another word follows the one at the cursor. */
    private boolean isFollowed() {
        LogicalText after = request.spot().after();
        return Blanks.skip(after, Blanks.next(after, 0)) < after.length();
    }
}
