package io.dflint.lint.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.format.FormatOptions.Step;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.util.List;

/** The steps that follow the formatting of lines, each applied to the result of the previous one. */
final class Passes {
    private Passes() {}

    /** A step. */
    @FunctionalInterface
    private interface Pass {
        List<TextEdit> edits(Dockerfile file);
    }

    static SourceText run(SourceText text, FormatOptions options) {
        SourceText now = text;
        if (options.has(Step.FLAGS)) {
            now = apply(now, FlagOrder::edits);
        }
        if (options.has(Step.JSON) && text.content().indexOf('[') >= 0) {
            now = apply(now, JsonSpaces::edits);
        }
        if (options.has(Step.PACKAGES)) {
            now = apply(now, PackageOrder::edits);
        }
        if (options.has(Step.OPERATORS_FIRST) || options.has(Step.OPERATORS_LAST)) {
            now = apply(now, file -> OperatorPlaces.edits(file, options.has(Step.OPERATORS_FIRST)));
        }
        if (options.has(Step.ALIGN)) {
            now = apply(now, Alignment::edits);
        }
        return now;
    }

    private static SourceText apply(SourceText text, Pass pass) {
        List<TextEdit> edits = pass.edits(Dockerfile.parse(text));
        String mark = text.hasByteOrderMark() ? "\uFEFF" : "";
        return edits.isEmpty() ? text : SourceText.of(mark + TextEdit.apply(text.content(), edits));
    }
}
