package io.dflint.model;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Env;
import io.dflint.instruction.Expose;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.From;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.instruction.Maintainer;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.instruction.Shell;
import io.dflint.instruction.Stopsignal;
import io.dflint.instruction.Unknown;
import io.dflint.instruction.User;
import io.dflint.instruction.Volume;
import io.dflint.instruction.Workdir;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.word.Word;
import io.dflint.word.WordParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of an instruction in which Docker itself expands variables (Dockerfile reference, environment
 * replacement; BuildKit {@code instructions/commands.go}). The scripts of RUN, CMD and ENTRYPOINT are not among them,
 * because the shell expands those.
 */
public final class ExpandedWords {
    private final char escape;
    private final List<Word> words = new ArrayList<>();

    private ExpandedWords(char escape) {
        this.escape = escape;
    }

    /**
     * Returns the words in the order in which BuildKit expands them. ONBUILD has none: its instruction is expanded only
     * when it is triggered.
     */
    public static List<Word> of(Instruction instruction, char escape) {
        ExpandedWords found = new ExpandedWords(escape);
        found.collect(instruction);
        return found.words;
    }

    private void collect(Instruction instruction) {
        switch (instruction) {
            case From from -> {
                flag(from, "platform");
                add(from.image());
            }
            case FileTransfer transfer -> transfer(transfer);
            case Env env -> pairs(env.pairs());
            case Label label -> pairs(label.pairs());
            case Arg arg -> {
                for (ArgDefinition definition : arg.definitions()) {
                    add(definition.name());
                    add(definition.value());
                }
            }
            case Expose expose -> addAll(expose.ports());
            case Volume volume -> addAll(volume.paths());
            case Stopsignal stopsignal -> add(stopsignal.signal());
            case User user -> add(user.user());
            case Workdir workdir -> add(workdir.path());
            case Run run -> mounts(run);
            case Cmd ignored -> {}
            case Entrypoint ignored -> {}
            case Healthcheck ignored -> {}
            case Maintainer ignored -> {}
            case Onbuild ignored -> {}
            case Shell ignored -> {}
            case Unknown ignored -> {}
        }
    }

    private void transfer(FileTransfer transfer) {
        flag(transfer, "chown");
        flag(transfer, "chmod");
        flag(transfer, "checksum");
        for (Flag flag : transfer.flags()) {
            if (flag.is("exclude")) {
                add(flag.value());
            }
        }
        List<Heredoc> heredocs = transfer.header().heredocs();
        int next = 0;
        for (LogicalText source : transfer.sources()) {
            // COPY and ADD expand in the order of the line.
            if (next < heredocs.size()
                    && heredocs.get(next).word().sourceRange().equals(source.sourceRange())) {
                next++;
            } else {
                add(source);
            }
        }
        add(transfer.destination());
        for (Heredoc heredoc : heredocs) {
            if (heredoc.expand()) {
                words.add(WordParser.parseUnquoted(heredoc.body(), '\\'));
            }
        }
    }

    private void mounts(Run run) {
        for (Mount mount : run.mounts()) {
            for (Mount.Option option : mount.options()) {
                if (!option.key().contentEquals("from")) {
                    add(option.value());
                }
            }
        }
    }

    private void pairs(List<KeyValue> pairs) {
        for (KeyValue pair : pairs) {
            add(pair.key());
            add(pair.value());
        }
    }

    private void flag(Instruction instruction, String name) {
        Flag flag = instruction.flag(name);
        if (flag != null) {
            add(flag.value());
        }
    }

    private void addAll(List<LogicalText> texts) {
        for (LogicalText text : texts) {
            add(text);
        }
    }

    private void add(@Nullable LogicalText text) {
        if (text != null && !text.isEmpty()) {
            words.add(WordParser.parse(text, escape));
        }
    }
}
