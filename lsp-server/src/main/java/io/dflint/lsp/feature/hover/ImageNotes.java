package io.dflint.lsp.feature.hover;

import static io.dflint.lsp.feature.hover.StepNotes.code;

import io.dflint.image.ImageReference;
import io.dflint.instruction.From;
import io.dflint.lint.lifecycle.Release;
import io.dflint.lint.lifecycle.ReleaseTable;
import io.dflint.lsp.document.Document;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import org.jspecify.annotations.Nullable;

/** What an image or a stage is. */
final class ImageNotes {
    private ImageNotes() {}

    /** What a stage starts from; null if FROM names nothing. */
    static @Nullable String ofBase(Document document, From from) {
        Stage stage = document.model().stageOf(from);
        if (stage == null) {
            return null;
        }
        return switch (stage.base()) {
            case Base.OfStage(Stage base) -> of(document, base);
            case Base.Scratch ignored -> "`scratch`: starts from nothing";
            case Base.Missing ignored -> null;
            case Base.OfImage(String text, boolean known) ->
                of(known || from.image() == null ? text : from.image().toString(), known);
        };
    }

    /** A stage: where it stands, what it starts from, who uses it. */
    static String of(Document document, Stage stage) {
        StringBuilder out = new StringBuilder("stage ")
                .append(code(stage.name() == null ? Integer.toString(stage.index()) : stage.name()))
                .append(", line ")
                .append(line(document, stage));
        if (stage.from().image() != null) {
            out.append(", from ").append(code(stage.from().image().toString()));
        }
        String before = "\n\nUsed in line ";
        for (StageReference reference : document.model().references()) {
            if (reference.target() == stage) {
                out.append(before).append(document.line(reference.range().start()) + 1);
                before = ", ";
            }
        }
        return out.toString();
    }

    private static int line(Document document, Stage stage) {
        return document.line(stage.from().range().start()) + 1;
    }

    /** @param known whether all variables in the text had a value */
    static String of(String text, boolean known) {
        ImageReference reference = known ? ImageReference.parseOrNull(text) : null;
        if (reference == null) {
            return code(text) + (known ? " is no valid image reference" : " depends on a build argument");
        }
        StringBuilder out = new StringBuilder("image ").append(code(reference.canonical()));
        out.append("\n- registry ").append(code(reference.registry()));
        out.append("\n- repository ").append(code(reference.repository()));
        String tag = reference.effectiveTag();
        if (tag != null) {
            out.append("\n- tag ").append(code(tag)).append(reference.tag() == null ? " (not written)" : "");
        }
        if (reference.digest() != null) {
            out.append("\n- digest ").append(code(reference.digest()));
        }
        Release release = tag == null ? null : ReleaseTable.get().find(reference.familiarName(), tag);
        if (release != null) {
            out.append("\n\nSupport ")
                    .append(release.ended() ? "ended on " : "ends on ")
                    .append(release.supportEnds());
            out.append(release.ended() ? "; move to " + code(release.successor()) : "");
        }
        Release base = ReleaseTable.get().builtOn(reference.familiarName(), tag == null ? "" : tag);
        if (base != null && !base.equals(release)) {
            out.append("\n\nBuilt on ").append(code(base.image() + ":" + base.tag()));
            out.append(base.ended() ? ", whose support ended on " : ", supported until ");
            out.append(base.supportEnds());
        }
        return out.toString();
    }
}
