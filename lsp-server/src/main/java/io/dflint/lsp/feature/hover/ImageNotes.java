package io.dflint.lsp.feature.hover;

import static io.dflint.lsp.notes.Markdown.code;

import io.dflint.image.ImageReference;
import io.dflint.instruction.From;
import io.dflint.lint.lifecycle.Release;
import io.dflint.lint.lifecycle.ReleaseTable;
import io.dflint.lsp.document.Document;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes images and stages. */
final class ImageNotes {
    private static final int MOST_USES = 20;

    private ImageNotes() {}

    /** Describes what a stage starts from. Returns null if FROM names nothing. */
    static @Nullable String ofBase(Document document, From from) {
        Stage stage = document.model().stageOf(from);
        if (stage == null) {
            return null;
        }
        return switch (stage.base()) {
            case Base.OfStage(Stage base) -> of(document, base);
            case Base.Scratch ignored -> "`scratch`: an empty image";
            case Base.Missing ignored -> null;
            case Base.OfImage(String text, boolean known) ->
                of(known || from.image() == null ? text : from.image().toString(), known);
        };
    }

    /** Describes a stage: its position, its base and its users. */
    static String of(Document document, Stage stage) {
        StringBuilder out = new StringBuilder("Stage ")
                .append(code(stage.name() == null ? Integer.toString(stage.index()) : stage.name()))
                .append(" on line ")
                .append(line(document, stage));
        if (stage.from().image() != null) {
            out.append(", built on ").append(code(stage.from().image().toString()));
        }
        List<Integer> uses = new ArrayList<>();
        for (StageReference reference : document.model().references()) {
            if (reference.target() == stage) {
                uses.add(document.line(reference.range().start()) + 1);
            }
        }
        return out.append(used(uses)).toString();
    }

    /** Returns {@code Used on lines 3, 5 and 9}, preceded by an empty line. */
    private static String used(List<Integer> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(lines.size() == 1 ? "\n\nUsed on line " : "\n\nUsed on lines ");
        int shown = Math.min(lines.size(), MOST_USES);
        for (int i = 0; i < shown; i++) {
            out.append(i == 0 ? "" : i == lines.size() - 1 ? " and " : ", ").append(lines.get(i));
        }
        return lines.size() == shown
                ? out.toString()
                : out.append(" and ")
                        .append(lines.size() - shown)
                        .append(" more")
                        .toString();
    }

    private static int line(Document document, Stage stage) {
        return document.line(stage.from().range().start()) + 1;
    }

    /** @param known whether all variables in the text had a value */
    static String of(String text, boolean known) {
        ImageReference reference = known ? ImageReference.parseOrNull(text) : null;
        if (reference == null) {
            return code(text) + (known ? " is not a valid image reference" : " depends on a build argument");
        }
        StringBuilder out = new StringBuilder("Image ").append(code(reference.canonical()));
        out.append("\n- Registry: ").append(code(reference.registry()));
        out.append("\n- Repository: ").append(code(reference.repository()));
        String tag = reference.effectiveTag();
        if (tag != null) {
            out.append("\n- Tag: ").append(code(tag)).append(reference.tag() == null ? " (default)" : "");
        }
        if (reference.digest() != null) {
            out.append("\n- Digest: ").append(code(reference.digest()));
        }
        Release release = tag == null ? null : ReleaseTable.get().find(reference.familiarName(), tag);
        if (release != null) {
            out.append("\n\nSupport ")
                    .append(release.ended() ? "ended on " : "ends on ")
                    .append(release.supportEnds());
            out.append(release.ended() ? "; use " + names(release.successor()) + " instead" : "");
        }
        Release base = ReleaseTable.get().builtOn(reference.familiarName(), tag == null ? "" : tag);
        if (base != null && !base.equals(release)) {
            out.append("\n\nBuilt on ").append(code(base.image() + ":" + base.tag()));
            out.append(base.ended() ? ", which reached its end of life on " : ", supported until ");
            out.append(base.supportEnds());
        }
        return out.toString();
    }

    /** Formats the images in the name of a successor as code. */
    private static String names(String successor) {
        StringBuilder out = new StringBuilder();
        for (String word : successor.split(" ", -1)) {
            out.append(out.isEmpty() ? "" : " ").append(word.indexOf(':') > 0 ? code(word) : word);
        }
        return out.toString();
    }
}
