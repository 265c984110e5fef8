package io.dflint.lsp.feature.folding;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.folding.Fold.Kind;
import io.dflint.lsp.shell.ShellTree;
import io.dflint.model.Stage;
import io.dflint.shell.Command;
import io.dflint.shell.HereDocument;
import io.dflint.shell.Script;
import io.dflint.shell.ShellNode;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Heredoc;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what can be folded: stages, instructions of several lines, blocks of comments, heredocs and blocks of shell
 * code.
 */
public final class Folding {

    /** Returns the folds in source order, outer ones before those inside them. */
    public List<Fold> folds(Document document) {
        Dockerfile file = document.dockerfile();
        List<Fold> folds = new ArrayList<>();
        comments(document, file.comments(), folds);
        for (Instruction instruction : file.instructions()) {
            // A continuation that is not followed by an instruction makes one without a name.
            if (instruction.name().isEmpty()) {
                continue;
            }
            add(document, instruction.range(), Kind.INSTRUCTION, folds);
            heredocs(document, instruction, folds);
        }
        for (RunScript run : document.runs()) {
            for (Script script : run.scripts()) {
                ShellTree.visit(script.body(), node -> block(document, node, folds));
            }
        }
        stages(document, folds);
        folds.sort(Comparator.comparingInt((Fold fold) -> fold.range().start())
                .thenComparingInt(fold -> -fold.range().end()));
        return withoutRepeats(document, folds);
    }

    /** Keeps the outermost of several folds for the same lines. */
    private static List<Fold> withoutRepeats(Document document, List<Fold> folds) {
        Set<Long> seen = new HashSet<>();
        List<Fold> kept = new ArrayList<>(folds.size());
        for (Fold fold : folds) {
            long first = document.line(fold.range().start());
            if (seen.add(first << Integer.SIZE | document.line(fold.range().end()))) {
                kept.add(fold);
            }
        }
        return kept;
    }

    /** Adds folds for comments on consecutive lines. */
    private static void comments(Document document, List<Comment> comments, List<Fold> folds) {
        for (int i = 0; i < comments.size(); ) {
            int last = i;
            while (last + 1 < comments.size() && follows(document, comments.get(last), comments.get(last + 1))) {
                last++;
            }
            TextRange block = comments.get(i).range().union(comments.get(last).range());
            add(document, block, Kind.COMMENT, folds);
            i = last + 1;
        }
    }

    private static boolean follows(Document document, Comment one, Comment next) {
        return document.line(one.range().start()) + 1
                == document.line(next.range().start());
    }

    /**
     * Adds folds for the bodies of an instruction with several heredocs. A single heredoc folds with its instruction.
     */
    private static void heredocs(Document document, Instruction instruction, List<Fold> folds) {
        List<Heredoc> heredocs = instruction.header().heredocs();
        if (heredocs.size() < 2) {
            return;
        }
        for (Heredoc heredoc : heredocs) {
            TextRange end = heredoc.end();
            if (end != null) {
                add(document, new TextRange(heredoc.body().sourceOffset(0), end.end()), Kind.HEREDOC, folds);
            }
        }
    }

    /** Adds folds for the blocks of a script: commands with a beginning and an end. */
    private static void block(Document document, ShellNode node, List<Fold> folds) {
        boolean block = switch (node) {
            case Command.If ignored -> true;
            case Command.For ignored -> true;
            case Command.ArithmeticFor ignored -> true;
            case Command.Loop ignored -> true;
            case Command.Case ignored -> true;
            case Command.Subshell ignored -> true;
            case Command.Group ignored -> true;
            case Command.Function ignored -> true;
            case HereDocument ignored -> true;
            default -> false;
        };
        if (block) {
            add(document, node.range(), Kind.SHELL_BLOCK, folds);
        }
    }

    /** Adds folds for stages if there are several. */
    private static void stages(Document document, List<Fold> folds) {
        List<Stage> stages = document.model().stages();
        if (stages.size() < 2) {
            return;
        }
        for (Stage stage : stages) {
            if (!stage.instructions().isEmpty()) {
                TextRange all = stage.from()
                        .range()
                        .union(stage.instructions().getLast().range());
                add(document, all, Kind.STAGE, folds);
            }
        }
    }

    private static void add(Document document, TextRange range, Kind kind, List<Fold> folds) {
        if (document.line(range.start()) < document.line(range.end())) {
            folds.add(new Fold(range, kind));
        }
    }
}
