package io.dflint.lsp.feature.refactor;

import io.dflint.instruction.From;
import io.dflint.lsp.document.Document;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a stage a name, and uses it where the stage is referred to by its number: {@code COPY --from=0}. */
final class NameStage implements Refactor {

    @Override
    public @Nullable Refactoring at(Document document, TextRange selection) {
        if (!(document.instructionAt(selection.start()) instanceof From from)
                || from.image() == null
                || from.as() != null) {
            return null;
        }
        Stage stage = document.model().stageOf(from);
        if (stage == null) {
            return null;
        }
        String name = name(document, from.image().toString(), stage.index());
        List<TextEdit> edits = new ArrayList<>();
        edits.add(TextEdit.insert(from.image().sourceRange().end(), " AS " + name));
        for (StageReference reference : document.model().references()) {
            Stage target = reference.target();
            if (target != null && target.index() == stage.index() && reference.isIndex()) {
                edits.add(new TextEdit(reference.range(), name));
            }
        }
        return new Refactoring("Name the stage " + name, Refactoring.Kind.REWRITE, edits);
    }

    /** Returns a name based on the image that differs from all other names: stages, images and build contexts. */
    private static String name(Document document, String image, int index) {
        Set<String> taken = new HashSet<>(Set.of("scratch", "context"));
        for (Stage stage : document.model().stages()) {
            if (stage.name() != null) {
                taken.add(stage.name());
            }
            if (stage.base() instanceof Base.OfImage other) {
                taken.add(other.reference().toLowerCase(Locale.ROOT));
            }
        }
        for (StageReference reference : document.model().references()) {
            taken.add(reference.text().toString().toLowerCase(Locale.ROOT));
        }
        String base = base(image);
        if (base.isEmpty()) {
            base = "stage" + index;
        }
        String name = base;
        for (int i = 2; taken.contains(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    /** Returns the last component of an image's name as a valid stage name; empty if it contains a variable. */
    private static String base(String image) {
        int digest = image.indexOf('@');
        String named = digest < 0 ? image : image.substring(0, digest);
        String last = named.substring(named.lastIndexOf('/') + 1);
        int colon = last.indexOf(':');
        String base = (colon < 0 ? last : last.substring(0, colon)).toLowerCase(Locale.ROOT);
        boolean valid = !base.isEmpty() && base.charAt(0) >= 'a' && base.charAt(0) <= 'z';
        for (int i = 0; i < base.length(); i++) {
            char c = base.charAt(i);
            valid &= c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-_.".indexOf(c) >= 0;
        }
        return valid ? base : "";
    }
}
