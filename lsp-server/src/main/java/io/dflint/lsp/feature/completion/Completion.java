package io.dflint.lsp.feature.completion;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Spot.InComment;
import io.dflint.lsp.feature.completion.Spot.InHeredoc;
import io.dflint.lsp.feature.completion.Spot.InLine;
import io.dflint.lsp.symbol.ShellKind;
import io.dflint.lsp.workspace.ContextFolder;
import io.dflint.syntax.Blanks;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposes what may be written at a cursor. */
public final class Completion {

    /**
     * Returns the proposals for an offset.
     *
     * @param snippets whether texts may contain placeholders
     * @param folder the build context; null if it is unknown
     */
    public Completions at(
            Document document,
            int offset,
            boolean snippets,
            @Nullable ContextFolder folder,
            Cancellation cancellation) {
        Spot spot = SpotFinder.find(document.dockerfile(), offset);
        if (spot instanceof InComment comment) {
            return inComment(document, offset, snippets, comment);
        }
        if (spot instanceof InHeredoc heredoc) {
            return inHeredoc(document, offset, heredoc.before(), heredoc.instruction());
        }
        return spot instanceof InLine line
                ? inLine(new Request(document, offset, snippets, folder, cancellation, line))
                : Completions.none(offset);
    }

    private static Completions inComment(Document document, int offset, boolean snippets, InComment comment) {
        Comments.Found found = Comments.at(document, comment, snippets);
        return Edits.of(document.text(), offset, found.word(), LogicalText.at(offset, ""), found.proposals());
    }

    private static Completions inHeredoc(
            Document document, int offset, LogicalText before, @Nullable Instruction instruction) {
        if (instruction == null || isVerbatim(instruction, offset)) {
            return Completions.none(offset);
        }
        Variables.Reference reference = reference(document, before, instruction);
        if (reference != null) {
            return variables(document, offset, reference, instruction);
        }
        ShellCommand command = instruction instanceof Run ? ShellCommand.of(before) : null;
        if (command == null) {
            return Completions.none(offset);
        }
        List<Proposal> proposals = new ArrayList<>();
        PackageManagers.add(command, proposals);
        return Edits.of(document.text(), offset, command.word(), LogicalText.at(offset, ""), proposals);
    }

    /** Reports whether the heredoc at the cursor is the content of a file in which variables are not expanded. */
    private static boolean isVerbatim(Instruction instruction, int offset) {
        Instruction inner =
                instruction instanceof Onbuild onbuild && onbuild.trigger() != null ? onbuild.trigger() : instruction;
        for (Heredoc heredoc : inner.header().heredocs()) {
            if (heredoc.body().sourceRange().touches(offset)) {
                return inner instanceof FileTransfer && !heredoc.expand();
            }
        }
        return false;
    }

    private static Variables.@Nullable Reference reference(
            Document document, LogicalText before, Instruction instruction) {
        ShellKind shell = ShellKind.of(document.model(), instruction);
        return Variables.before(before, document.dockerfile().escape(), shell);
    }

    private static Completions variables(
            Document document, int offset, Variables.Reference reference, Instruction instruction) {
        String text = document.text();
        int end = offset;
        while (end < text.length() && Variables.isOfName(text.charAt(end))) {
            end++;
        }
        boolean closed = !reference.closing().isEmpty() && text.startsWith(reference.closing(), end);
        int replaced = closed ? end + 1 : end;
        LogicalText behind = LogicalText.at(offset, text.substring(offset, replaced));
        Completions found =
                Edits.of(text, offset, reference.text(), behind, Variables.in(document, instruction, reference));
        // A closing character inserted by the editor is replaced in any case.
        return closed && end == offset ? found.insertingAsReplacing() : found;
    }

    private static Completions inLine(Request request) {
        Document document = request.document();
        Line line = Line.of(request.spot().before(), document.dockerfile().escape());
        Instruction instruction = request.spot().instruction();
        if (line.isInName()) {
            LogicalText after = request.spot().after();
            int end = Blanks.next(after, 0);
            // If there already are arguments, only the name is inserted.
            boolean withArguments = line.word().isEmpty() || Blanks.skip(after, end) == after.length();
            List<Proposal> proposals = Instructions.of(
                    line.word(), line.trigger(), isBehindFrom(document, request), request.snippets() && withArguments);
            return edits(request, line.word(), end, proposals);
        }
        if (line.type() == null || instruction == null) {
            return Completions.none(request.offset());
        }
        Variables.Reference reference = reference(document, request.spot().before(), instruction);
        if (reference != null) {
            return variables(document, request.offset(), reference, instruction);
        }
        Arguments arguments = new Arguments(request, line, line.type(), instruction);
        arguments.find();
        Completions found = edits(request, arguments.word(), arguments.wordEnd(), arguments.proposals());
        return arguments.isComplete() ? found : found.cutOff();
    }

    private static Completions edits(Request request, LogicalText word, int behind, List<Proposal> proposals) {
        LogicalText rest = request.spot().after().subSequence(0, behind);
        return Edits.of(request.document().text(), request.offset(), word, rest, proposals);
    }

    /**
     * Reports whether there is a FROM above, before which only ARG and FROM are allowed. A FROM that is being
     * overwritten counts.
     */
    private static boolean isBehindFrom(Document document, Request request) {
        TextRange place = request.spot().before().sourceRange();
        for (Instruction instruction : document.dockerfile().instructions()) {
            if (instruction.range().start() > place.start()) {
                return false;
            }
            if (instruction instanceof From && instruction.range().end() <= place.start()) {
                return true;
            }
        }
        return false;
    }
}
