package io.dflint.lint.facts.image;

import io.dflint.image.ImageReference;
import io.dflint.lint.facts.value.Values;
import io.dflint.model.Base;
import io.dflint.model.BuildModel;
import io.dflint.model.Scope;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.model.StageReference.Kind;
import io.dflint.model.Variable;
import io.dflint.text.LogicalText;
import io.dflint.word.Expansion;
import io.dflint.word.Word;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the images that a file pulls. */
public final class ImageUses {
    private final Scope scope;
    private final Values values;
    private final char escape;

    private ImageUses(BuildModel model, Values values) {
        this.values = values;
        scope = model.globalScope();
        escape = model.file().escape();
    }

    public static List<ImageUse> of(BuildModel model, Values values) {
        ImageUses finder = new ImageUses(model, values);
        List<ImageUse> uses = new ArrayList<>();
        for (StageReference reference : model.references()) {
            if (reference.target() == null && !reference.isIndex() && !isScratch(reference)) {
                uses.add(finder.use(reference));
            }
        }
        return List.copyOf(uses);
    }

    private static boolean isScratch(StageReference reference) {
        return reference.kind() == Kind.FROM
                ? reference.user().base() instanceof Base.Scratch
                : reference.text().contentEquals("scratch");
    }

    private ImageUse use(StageReference reference) {
        LogicalText written = reference.text();
        // Variables are expanded only in FROM; elsewhere the text is used as written.
        return reference.kind() == Kind.FROM
                ? expanded(reference, WordParser.parse(written, escape))
                : use(reference, written.toString(), written.indexOf('$', 0) < 0, List.of(), written.toString());
    }

    private ImageUse expanded(StageReference reference, Word word) {
        StringBuilder text = new StringBuilder();
        StringBuilder shape = new StringBuilder();
        Set<Variable> variables = new LinkedHashSet<>();
        boolean known = true;
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Literal literal) {
                text.append(literal.text());
                shape.append(literal.text());
                continue;
            }
            Word piece = new Word(part.text(), List.of(part));
            Expansion expansion = values.of(piece, scope);
            if (!isKnown(piece, expansion)) {
                known = false;
                text.append(part.text());
                shape.append(ImageUse.UNKNOWN);
                continue;
            }
            text.append(expansion.value());
            shape.append(expansion.value());
            for (String name : expansion.matched()) {
                Variable variable = scope.variable(name);
                if (variable != null) {
                    variables.add(variable);
                }
            }
        }
        return use(reference, text.toString(), known, List.copyOf(variables), shape.toString());
    }

    /** Reports whether an expansion is complete. A default for a variable that is not set counts as known. */
    private static boolean isKnown(Word word, Expansion expansion) {
        if (expansion.problem() != null) {
            return false;
        }
        if (expansion.unmatched().isEmpty()) {
            return true;
        }
        for (WordPart.Variable variable : word.variables()) {
            if (variable.modifier() == null && expansion.unmatched().contains(variable.name())) {
                return false;
            }
        }
        return !expansion.value().isEmpty();
    }

    private static ImageUse use(
            StageReference reference, String text, boolean known, List<Variable> variables, String shape) {
        Stage stage = reference.user();
        return new ImageUse(
                stage,
                reference.instruction(),
                reference.kind(),
                reference.text(),
                text,
                known,
                variables,
                known ? ImageReference.parseOrNull(text) : null,
                shape);
    }
}
