package io.dflint.lint.ignore;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.ignore.Pragma.Scope;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Stage;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LineIndex;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds ignore comments and their ranges of effect: one above an instruction applies to all of it, one inside an
 * instruction to the command or line below.
 */
public final class IgnoreComments {
    private final LintInput input;
    private final List<Instruction> instructions;
    private final List<Ignore> found = new ArrayList<>(0);
    private final PragmaReach below;
    private final Function<Comment, @Nullable Pragma> form;

    private IgnoreComments(LintInput input, Function<Comment, @Nullable Pragma> form) {
        this.form = form;
        this.input = input;
        instructions = input.file().instructions();
        below = new PragmaReach(input);
    }

    /**
     * Returns the ignore comments of a file.
     *
     * @param form parses a comment; returns null if it is not an ignore comment
     */
    public static List<Ignore> in(LintInput input, Function<Comment, @Nullable Pragma> form) {
        IgnoreComments comments = new IgnoreComments(input, form);
        if (comments.mayHoldAny()) {
            comments.collect();
        }
        return comments.found;
    }

    private boolean mayHoldAny() {
        String content = input.file().source().content();
        return content.contains("ignore") || content.contains(ShellDirectives.NAME);
    }

    private void collect() {
        for (int i = 0; i < instructions.size(); i++) {
            Instruction instruction = instructions.get(i);
            for (Comment comment : instruction.header().comments()) {
                above(comment, instruction);
            }
            for (Comment comment : instruction.header().innerComments()) {
                inside(comment, instruction);
            }
            if (instruction instanceof Run) {
                for (Heredoc heredoc : instruction.header().heredocs()) {
                    heredoc(heredoc, instruction);
                }
            }
        }
        loose();
    }

    private @Nullable Pragma parse(Comment comment) {
        return form.apply(comment);
    }

    private void above(Comment comment, Instruction instruction) {
        Pragma pragma = parse(comment);
        if (pragma != null && pragma.scope() == Scope.NEXT) {
            found.add(new Ignore(pragma, wholeOf(instruction)));
        } else if (pragma != null) {
            add(pragma, instruction);
        }
    }

    private void inside(Comment comment, Instruction instruction) {
        Pragma pragma = parse(comment);
        if (pragma != null && pragma.scope() == Scope.NEXT) {
            found.add(new Ignore(pragma, below.of(comment, instruction)));
        } else if (pragma != null) {
            add(pragma, instruction);
        }
    }

    /** Adds the shell comments of a heredoc. */
    private void heredoc(Heredoc heredoc, Instruction instruction) {
        LogicalText body = heredoc.body();
        if (body.toString().indexOf("ignore") < 0) {
            return;
        }
        LineIndex lines = input.file().source().lines();
        int last = lines.line(body.sourceRange().end());
        for (int line = lines.line(body.sourceRange().start()); line < last; line++) {
            String text = lines.lineText(line);
            String stripped = text.strip();
            if (stripped.startsWith("#")) {
                int start = lines.lineStart(line) + text.indexOf('#');
                inside(
                        new Comment(
                                new TextRange(start, lines.lineEnd(line)),
                                stripped.substring(1).strip()),
                        instruction);
            }
        }
    }

    /** Adds ignore comments for a stage or the file, which can be anywhere, even apart from instructions. */
    private void loose() {
        InstructionIndex index = new InstructionIndex(instructions);
        for (Comment comment : input.file().comments()) {
            int before = index.at(comment.range().start());
            boolean inner = before >= 0
                    && instructions.get(before).range().contains(comment.range().start());
            List<Comment> above = before + 1 < instructions.size()
                    ? instructions.get(before + 1).header().comments()
                    : List.of();
            boolean taken = inner
                    || !above.isEmpty()
                            && comment.range().start()
                                    >= above.getFirst().range().start();
            Pragma pragma = taken ? null : parse(comment);
            if (pragma != null && pragma.scope() == Scope.NEXT) {
                found.add(new Ignore(pragma, TextRange.at(comment.range().end())));
            } else if (pragma != null) {
                add(
                        pragma,
                        before >= 0
                                ? instructions.get(before)
                                : instructions.isEmpty() ? null : instructions.getFirst());
            }
        }
    }

    private void add(Pragma pragma, @Nullable Instruction at) {
        int end = input.file().source().length() + 1;
        if (pragma.scope() == Scope.FILE || at == null) {
            found.add(new Ignore(pragma, new TextRange(0, end)));
            return;
        }
        Stage stage = input.model().stageOf(at);
        List<Stage> stages = input.model().stages();
        int next = stage == null ? 0 : stage.index() + 1;
        if (stage == null && !stages.isEmpty()) {
            stage = stages.getFirst(); // for the first stage and the ARGs before it
            next = 1;
        }
        int start =
                stage == null || stage.index() == 0 ? 0 : stage.from().range().start();
        end = next < stages.size() ? stages.get(next).from().range().start() : end;
        found.add(new Ignore(pragma, new TextRange(start, end)));
    }

    private static TextRange wholeOf(Instruction instruction) {
        return new TextRange(instruction.range().start(), instruction.range().end() + 1);
    }
}
