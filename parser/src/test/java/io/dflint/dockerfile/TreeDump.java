package io.dflint.dockerfile;

import io.dflint.instruction.Add;
import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Cmd;
import io.dflint.instruction.Copy;
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
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Directive;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Header;
import io.dflint.syntax.Heredoc;
import io.dflint.syntax.Problem;
import io.dflint.text.LogicalText;
import io.dflint.text.Position;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as text: what the expectations beside the Dockerfiles in {@code src/test/resources/dockerfile} look like.
 * Places are {@code line:column}, both from 1; columns count UTF-16 code units.
 */
final class TreeDump {
    private final Dockerfile file;
    private final IntFunction<String> place;
    private final StringBuilder out = new StringBuilder();

    private TreeDump(Dockerfile file, IntFunction<String> place) {
        this.file = file;
        this.place = place;
    }

    static String of(Dockerfile file) {
        TreeDump dump = new TreeDump(file, offset -> {
            Position position = file.source().position(offset);
            return (position.line() + 1) + ":" + (position.column() + 1);
        });
        dump.file();
        return dump.out.toString();
    }

    /** One instruction, its places counted from where it starts. */
    static String of(Dockerfile file, Instruction instruction) {
        int start = instruction.range().start();
        TreeDump dump = new TreeDump(file, offset -> Integer.toString(offset - start));
        dump.instruction(instruction, "");
        return dump.out.toString();
    }

    private void file() {
        if (file.escape() != '\\') {
            line("escape ", String.valueOf(file.escape()));
        }
        for (Directive directive : file.directives()) {
            line(
                    "directive ",
                    range(directive.range()),
                    " ",
                    directive.name(),
                    " ",
                    range(directive.nameRange()),
                    " = ",
                    quote(directive.value()),
                    " ",
                    range(directive.valueRange()));
        }
        int comments = 0;
        for (Instruction instruction : file.instructions()) {
            comments = looseComments(comments, instruction);
            instruction(instruction, "");
        }
        looseComments(comments, null);
        for (Problem problem : file.problems()) {
            problem(problem);
        }
    }

    /** The comments up to an instruction that belong to none; returns the index of the first that was not looked at. */
    private int looseComments(int from, @Nullable Instruction next) {
        int at = from;
        while (at < file.comments().size()) {
            Comment comment = file.comments().get(at);
            if (next != null && comment.range().start() >= next.range().end()) {
                break;
            }
            boolean attached = next != null
                    && (next.header().comments().contains(comment)
                            || next.header().innerComments().contains(comment));
            if (!attached) {
                line("comment ", range(comment.range()), " ", quote(comment.text()));
            }
            at++;
        }
        return at;
    }

    private void instruction(Instruction instruction, String indent) {
        Header header = instruction.header();
        for (Comment comment : header.comments()) {
            line(indent, "above ", range(comment.range()), " ", quote(comment.text()));
        }
        line(
                indent,
                instruction.getClass().getSimpleName(),
                " ",
                range(header.range()),
                " ",
                quote(header.name()),
                " ",
                range(header.name().sourceRange()));
        String inner = indent + "  ";
        for (Flag flag : header.flags()) {
            line(inner, "flag ", range(flag.range()), " ", quote(flag.name()), value(flag.value()));
        }
        parts(instruction, inner);
        for (Heredoc heredoc : indent.isEmpty() ? header.heredocs() : List.<Heredoc>of()) {
            heredoc(heredoc, inner);
        }
        for (Comment comment : header.innerComments()) {
            line(inner, "inside ", range(comment.range()), " ", quote(comment.text()));
        }
        for (TextRange blank : header.blankLines()) {
            line(inner, "blank ", range(blank));
        }
    }

    private void parts(Instruction instruction, String indent) {
        switch (instruction) {
            case From from -> {
                part(indent, "image", from.image());
                part(indent, "as", from.as());
                part(indent, "alias", from.alias());
            }
            case Add add -> transfer(add, indent);
            case Copy copy -> transfer(copy, indent);
            case Run run -> {
                run.mounts().forEach(mount -> mount(mount, indent));
                command(run.command(), indent);
            }
            case Cmd cmd -> command(cmd.command(), indent);
            case Entrypoint entrypoint -> command(entrypoint.command(), indent);
            case Healthcheck healthcheck -> {
                part(indent, "kind", healthcheck.kind());
                command(healthcheck.command(), indent);
            }
            case Env env -> pairs(env.pairs(), indent);
            case Label label -> pairs(label.pairs(), indent);
            case Arg arg -> {
                for (ArgDefinition definition : arg.definitions()) {
                    line(indent, "argument ", text(definition.name()), value(definition.value()));
                }
            }
            case Expose expose -> parts(indent, "port", expose.ports());
            case Volume volume -> parts(indent, jsonOr(volume, "path"), volume.paths());
            case Shell shell -> parts(indent, jsonOr(shell, "word"), shell.words());
            case User user -> parts(indent, "user", user.header().args());
            case Workdir workdir -> parts(indent, "path", workdir.header().args());
            case Stopsignal stopsignal ->
                parts(indent, "signal", stopsignal.header().args());
            case Maintainer maintainer ->
                parts(indent, "name", maintainer.header().args());
            case Onbuild onbuild -> {
                if (onbuild.trigger() != null) {
                    instruction(onbuild.trigger(), indent);
                }
            }
            case Unknown unknown -> part(indent, "rest", unknown.header().rest());
        }
    }

    private void transfer(FileTransfer transfer, String indent) {
        parts(indent, jsonOr(transfer, "source"), transfer.sources());
        part(indent, jsonOr(transfer, "destination"), transfer.destination());
    }

    private static String jsonOr(Instruction instruction, String name) {
        return instruction.header().json() ? "json " + name : name;
    }

    private void command(@Nullable CommandForm command, String indent) {
        switch (command) {
            case null -> {}
            case ShellForm(LogicalText script) -> part(indent, "shell", script);
            case ExecForm(TextRange range, List<LogicalText> words) -> {
                line(indent, "exec ", range(range));
                parts(indent + "  ", "word", words);
            }
        }
    }

    private void pairs(List<KeyValue> pairs, String indent) {
        for (KeyValue pair : pairs) {
            line(indent, pair.legacy() ? "old pair " : "pair ", text(pair.key()), value(pair.value()));
        }
    }

    private void mount(Mount mount, String indent) {
        line(indent, "mount ", range(mount.range()), " ", mount.type());
        for (Mount.Option option : mount.options()) {
            line(indent, "  option ", text(option.key()), value(option.value()));
        }
    }

    private void heredoc(Heredoc heredoc, String indent) {
        line(
                indent,
                "heredoc ",
                text(heredoc.word()),
                " name ",
                quote(heredoc.name()),
                heredoc.fileDescriptor() == 0 ? "" : " fd " + heredoc.fileDescriptor(),
                heredoc.expand() ? "" : " quoted",
                heredoc.chomp() ? " chomped" : "",
                heredoc.end() == null ? " without end" : " end " + range(heredoc.end()));
        part(indent + "  ", "body", heredoc.body());
        if (heredoc.chomp()) {
            part(indent + "  ", "content", heredoc.content());
        }
    }

    /** The problem under the first line it stands in, as a user sees it. */
    private void problem(Problem problem) {
        line(
                "problem ",
                range(problem.range()),
                " ",
                problem.phase().name().toLowerCase(Locale.ROOT),
                " in line ",
                Integer.toString(problem.line()));
        int line = file.source().lines().line(problem.range().start());
        String source = file.source().lines().lineText(line);
        int start = problem.range().start() - file.source().lines().lineStart(line);
        int end = Math.min(
                source.length(), problem.range().end() - file.source().lines().lineStart(line));
        line("  | ", source.replace('\t', ' '));
        line("  | ", " ".repeat(start), "^".repeat(Math.max(1, end - start)));
        line("  ", problem.message());
    }

    private void parts(String indent, String name, List<LogicalText> texts) {
        for (LogicalText text : texts) {
            part(indent, name, text);
        }
    }

    private void part(String indent, String name, @Nullable LogicalText text) {
        if (text != null) {
            line(indent, name, " ", text(text));
        }
    }

    private String value(@Nullable LogicalText value) {
        return value == null ? "" : " = " + text(value);
    }

    private String text(LogicalText text) {
        return range(text.sourceRange()) + " " + quote(text);
    }

    private String range(TextRange range) {
        return place.apply(range.start()) + "-" + place.apply(range.end());
    }

    /** The text in quotes; characters that do not show are escaped. */
    private static String quote(CharSequence text) {
        StringBuilder quoted = new StringBuilder("«");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> quoted.append("␤");
                case '\r' -> quoted.append("␍");
                case '\t' -> quoted.append("␉");
                default -> {
                    if (c < ' '
                            || c >= 0x7f && c <= 0xa0
                            || Character.isWhitespace(c) && c != ' '
                            || Character.getType(c) == Character.FORMAT) {
                        quoted.append(String.format(Locale.ROOT, "␛%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append("»").toString();
    }

    private void line(String... parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            line.append(part);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
