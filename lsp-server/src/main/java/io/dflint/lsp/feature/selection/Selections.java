package io.dflint.lsp.feature.selection;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.shell.ShellTree;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.model.ExpandedWords;
import io.dflint.model.Stage;
import io.dflint.shell.Script;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Header;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Word;
import io.dflint.word.WordPart.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what encloses a position: the name, word, argument, flag, command, instruction, stage and file. */
public final class Selections {

    /**
     * Returns the ranges around a cursor, each contained in the next and all different, from the smallest to the entire
     * text.
     */
    public List<TextRange> around(Document document, int offset) {
        List<TextRange> found = new ArrayList<>();
        Collector collector = new Collector(offset, found);
        Dockerfile file = document.dockerfile();
        Symbol symbol = document.symbols().at(offset);
        Occurrence occurrence = symbol == null ? null : symbol.at(offset);
        if (occurrence != null) {
            collector.add(occurrence.range());
        }
        for (Comment comment : file.comments()) {
            collector.add(comment.range());
        }
        file.directives().forEach(directive -> {
            collector.add(directive.nameRange());
            collector.add(directive.valueRange());
            collector.add(directive.range());
        });
        for (Instruction instruction : file.instructions()) {
            if (instruction.range().touches(offset)) {
                collector.instruction(instruction, file.escape());
            }
        }
        for (RunScript run : document.runs()) {
            if (run.instruction().range().touches(offset)) {
                for (Script script : run.scripts()) {
                    ShellTree.visit(script.body(), node -> collector.add(node.range()));
                    collector.add(script.range());
                }
            }
        }
        for (Stage stage : document.model().stages()) {
            TextRange range = stage.from().range();
            if (!stage.instructions().isEmpty()) {
                range = range.union(stage.instructions().getLast().range());
            }
            collector.add(range);
        }
        collector.add(document.lineRange(document.line(offset)));
        collector.add(new TextRange(0, document.source().length()));
        return nest(found);
    }

    /** Drops the larger of two ranges that overlap without one containing the other. */
    private static List<TextRange> nest(List<TextRange> found) {
        found.sort(Comparator.comparingInt(TextRange::length));
        List<TextRange> nested = new ArrayList<>(found.size());
        for (TextRange range : found) {
            TextRange inner = nested.isEmpty() ? null : nested.getLast();
            if (inner == null || range.contains(inner) && !range.equals(inner)) {
                nested.add(range);
            }
        }
        return nested;
    }

    private record Collector(int offset, List<TextRange> found) {

        void add(TextRange range) {
            if (range.touches(offset)) {
                found.add(range);
            }
        }

        void add(@Nullable LogicalText text) {
            if (text != null && !text.isEmpty()) {
                add(text.sourceRange());
            }
        }

        void instruction(Instruction instruction, char escape) {
            Header header = instruction.header();
            add(header.range());
            add(header.name());
            add(header.rest());
            header.args().forEach(this::add);
            for (Flag flag : header.flags()) {
                add(flag.range());
                add(flag.name());
                add(flag.value());
            }
            for (Heredoc heredoc : header.heredocs()) {
                add(heredoc.range());
                add(heredoc.body());
                if (heredoc.end() != null) {
                    add(heredoc.body().sourceRange().union(heredoc.end()));
                }
            }
            for (Word word : ExpandedWords.of(instruction, escape)) {
                add(word.text());
                for (Variable variable : word.variables()) {
                    add(variable.range());
                }
            }
            switch (instruction) {
                case Run run -> {
                    for (Mount mount : run.mounts()) {
                        for (Mount.Option option : mount.options()) {
                            add(option.key());
                            add(option.value());
                            if (option.value() != null) {
                                add(option.key()
                                        .sourceRange()
                                        .union(option.value().sourceRange()));
                            }
                        }
                    }
                }
                case Onbuild onbuild when onbuild.trigger() != null -> instruction(onbuild.trigger(), escape);
                default -> {}
            }
        }
    }
}
