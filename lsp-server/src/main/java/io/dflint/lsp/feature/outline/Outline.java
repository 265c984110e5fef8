package io.dflint.lsp.feature.outline;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.instruction.Maintainer;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.outline.Entry.Kind;
import io.dflint.model.Stage;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Directive;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Creates the outline of a document. */
public final class Outline {
    private static final int DETAIL = 80;

    /**
     * Returns the directives, the instructions before the first FROM, and the stages with their instructions as
     * children.
     */
    public List<Entry> tree(Document document) {
        List<Entry> entries = directives(document.dockerfile());
        for (Instruction instruction : document.model().preamble()) {
            instruction(instruction, entries);
        }
        for (Stage stage : document.model().stages()) {
            entries.add(stage(stage));
        }
        return entries;
    }

    /** Returns the directives and instructions as a flat list, named by their keyword. */
    public List<Entry> flat(Document document) {
        List<Entry> entries = directives(document.dockerfile());
        for (Instruction instruction : document.dockerfile().instructions()) {
            if (!instruction.name().isEmpty()) {
                entries.add(keyword(instruction));
            }
        }
        return entries;
    }

    private static List<Entry> directives(Dockerfile file) {
        List<Entry> entries = new ArrayList<>();
        for (Directive directive : file.directives()) {
            entries.add(new Entry(
                    directive.name(),
                    directive.value(),
                    Kind.DIRECTIVE,
                    directive.range(),
                    directive.nameRange(),
                    false,
                    List.of()));
        }
        Entry mistyped = mistyped(file);
        if (mistyped != null) {
            entries.add(mistyped);
        }
        return entries;
    }

    /**
     * Returns an entry for the comment after the directives if it has the form of one, which Docker does not know or
     * accept.
     */
    private static @Nullable Entry mistyped(Dockerfile file) {
        if (file.comments().isEmpty()) {
            return null;
        }
        Comment comment = file.comments().getFirst();
        int equals = comment.text().indexOf('=');
        String name = equals < 0 ? "" : comment.text().substring(0, equals).strip();
        boolean first = file.source().lines().line(comment.range().start())
                == file.directives().size();
        if (!first || !isWord(name)) {
            return null;
        }
        int start = file.source().content().indexOf(name, comment.range().start());
        TextRange nameRange = new TextRange(start, start + name.length());
        return new Entry(
                name,
                comment.text().substring(equals + 1).strip(),
                Kind.DIRECTIVE,
                comment.range(),
                nameRange,
                false,
                List.of());
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static Entry stage(Stage stage) {
        From from = stage.from();
        TextRange range = from.range();
        List<Entry> children = new ArrayList<>();
        for (Instruction instruction : stage.instructions()) {
            instruction(instruction, children);
            range = range.union(instruction.range());
        }
        LogicalText named = from.alias() != null ? from.alias() : from.image();
        String name = named == null ? from.name().toString() : named.toString();
        TextRange nameRange = named == null ? from.name().sourceRange() : named.sourceRange();
        String detail = from.alias() == null ? "" : from.name() + " " + (from.image() == null ? "" : from.image());
        return new Entry(name, detail, Kind.STAGE, range, nameRange, false, children);
    }

    private static void instruction(Instruction instruction, List<Entry> to) {
        switch (instruction) {
            case Arg arg
            when !arg.definitions().isEmpty() -> {
                for (ArgDefinition each : arg.definitions()) {
                    to.add(value(arg, Kind.ARG, each.name(), each.value(), each.range()));
                }
            }
            case Env env when !env.pairs().isEmpty() -> pairs(env, Kind.ENV, env.pairs(), to);
            case Label label when !label.pairs().isEmpty() -> pairs(label, Kind.LABEL, label.pairs(), to);
            default -> {
                if (!instruction.name().isEmpty()) {
                    Entry entry = keyword(instruction);
                    to.add(new Entry(
                            entry.name(),
                            shorten(instruction.header().rest().toString()),
                            entry.kind(),
                            entry.range(),
                            entry.nameRange(),
                            entry.deprecated(),
                            heredocs(instruction)));
                }
            }
        }
    }

    private static Entry keyword(Instruction instruction) {
        return new Entry(
                instruction.name().toString(),
                "",
                Kind.INSTRUCTION,
                instruction.range(),
                instruction.name().sourceRange(),
                instruction instanceof Maintainer,
                List.of());
    }

    private static void pairs(Instruction instruction, Kind kind, List<KeyValue> pairs, List<Entry> to) {
        for (KeyValue pair : pairs) {
            to.add(value(instruction, kind, pair.key(), pair.value(), pair.range()));
        }
    }

    /**
     * Returns the entry for a value. If the instruction has several values, each has its own range; otherwise it has
     * that of the instruction.
     */
    private static Entry value(
            Instruction instruction, Kind kind, LogicalText name, @Nullable LogicalText value, TextRange range) {
        boolean alone = !instruction.range().contains(range) || isAlone(instruction);
        String keyword = instruction.name().toString().toUpperCase(Locale.ROOT);
        String detail = value == null ? keyword : keyword + " = " + shorten(value.toString());
        TextRange nameRange = name.sourceRange();
        return new Entry(
                name.isEmpty() ? keyword : name.toString(),
                detail,
                kind,
                alone ? instruction.range() : range,
                name.isEmpty() ? instruction.name().sourceRange() : nameRange,
                false,
                List.of());
    }

    private static boolean isAlone(Instruction instruction) {
        return switch (instruction) {
            case Arg arg -> arg.definitions().size() == 1;
            case Env env -> env.pairs().size() == 1;
            case Label label -> label.pairs().size() == 1;
            default -> true;
        };
    }

    private static List<Entry> heredocs(Instruction instruction) {
        List<Entry> entries = new ArrayList<>(0);
        for (Heredoc heredoc : instruction.header().heredocs()) {
            TextRange end = heredoc.end();
            TextRange body = heredoc.body().sourceRange();
            TextRange range = end == null ? body : body.union(end);
            TextRange first = new TextRange(range.start(), Math.min(range.end(), range.start() + 1));
            if (!heredoc.name().isEmpty() && !range.isEmpty()) {
                entries.add(new Entry(heredoc.name(), "heredoc", Kind.FILE, range, first, false, List.of()));
            }
        }
        return entries;
    }

    private static String shorten(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), DETAIL));
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                blank = true;
                continue;
            }
            if (blank && !out.isEmpty()) {
                out.append(' ');
            }
            blank = false;
            if (out.length() >= DETAIL && !Character.isLowSurrogate(c)) {
                return out.append('…').toString();
            }
            out.append(c);
        }
        return out.toString();
    }
}
