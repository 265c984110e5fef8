package io.dflint.lsp.feature.refactor;

import io.dflint.instruction.Maintainer;
import io.dflint.lint.facts.label.AuthorsLabel;
import io.dflint.lsp.document.Document;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Converts MAINTAINER, which is deprecated, to an equivalent label. */
final class MaintainerToLabel implements Refactor {

    @Override
    public @Nullable Refactoring at(Document document, TextRange selection) {
        if (!(document.instructionAt(selection.start()) instanceof Maintainer maintainer)) {
            return null;
        }
        String label = AuthorsLabel.of(maintainer, document.dockerfile().escape());
        return label == null
                ? null
                : Refactoring.rewrite("Convert MAINTAINER to LABEL", new TextEdit(maintainer.range(), label));
    }
}
