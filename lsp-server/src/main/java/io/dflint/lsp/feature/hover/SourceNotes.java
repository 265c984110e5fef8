package io.dflint.lsp.feature.hover;

import static io.dflint.lsp.notes.Markdown.code;

import io.dflint.ignore.Decision;
import io.dflint.ignore.IgnoreFile;
import io.dflint.ignore.IgnorePattern;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.stage.ContextSources;
import io.dflint.lint.facts.value.Values;
import io.dflint.lsp.document.Document;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Reports whether the ignore file excludes a source of COPY or ADD from the build context, and by which line. */
final class SourceNotes {
    private SourceNotes() {}

    static @Nullable Note at(
            Document document, Instruction outer, FileTransfer transfer, int offset, HoverContext context) {
        Values values = new Values(
                document.dockerfile().source().length(), document.dockerfile().escape());
        for (ContextSources.Source source :
                ContextSources.of(transfer, values, document.model().scopeAt(outer))) {
            TextRange range = source.text().sourceRange();
            if (range.touches(offset) && source.known() && !source.isRoot() && !isPattern(source.path())) {
                IgnoreFile ignored = context.ignoreFile(document);
                String text = ignored == null ? null : text(source.path(), ignored.decide(source.path()));
                return text == null ? null : new Note(range, text);
            }
        }
        return null;
    }

    private static boolean isPattern(String path) {
        return path.indexOf('*') >= 0 || path.indexOf('?') >= 0 || path.indexOf('[') >= 0;
    }

    private static @Nullable String text(String path, Decision decision) {
        if (decision.failure() != null) {
            return code(path) + ": line " + (decision.failure().line() + 1)
                    + " of the ignore file is not a valid pattern, so the build fails";
        }
        IgnorePattern by = decision.by();
        if (by == null) {
            return null;
        }
        String line = "line " + (by.line() + 1) + " of the ignore file, " + code(by.text());
        return decision.excluded()
                ? code(path) + " is not in the build context: excluded by " + line + ". Add a line " + code("!" + path)
                        + " after it to include the file."
                : code(path) + " is in the build context: included by " + line;
    }
}
