package io.dflint.lint.facts;

import io.dflint.image.ImageReference;
import io.dflint.instruction.From;
import io.dflint.model.Base;
import io.dflint.model.BuildModel;
import io.dflint.model.Scope;
import io.dflint.model.Stage;
import io.dflint.model.Variable;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The image that a stage starts from.
 *
 * @param written as it stands in FROM
 * @param reference with variables replaced; null if a variable has no known value or the result is no reference
 * @param variables what the file says of the variables in it
 */
public record BaseImage(
        Stage stage, LogicalText written, @Nullable ImageReference reference, List<Variable> variables) {

    static List<BaseImage> of(BuildModel model) {
        List<BaseImage> found = new ArrayList<>(model.stages().size());
        for (Stage stage : model.stages()) {
            LogicalText written = stage.from().image();
            if (written != null && stage.base() instanceof Base.OfImage(String text, boolean known)) {
                ImageReference reference = known ? ImageReference.parseOrNull(text) : null;
                found.add(new BaseImage(stage, written, reference, variables(written, model)));
            }
        }
        return List.copyOf(found);
    }

    private static List<Variable> variables(LogicalText written, BuildModel model) {
        if (written.indexOf('$', 0) < 0) {
            return List.of();
        }
        Scope scope = model.globalScope();
        List<Variable> found = new ArrayList<>(1);
        for (WordPart.Variable part :
                WordParser.parse(written, model.file().escape()).variables()) {
            Variable variable = scope.variable(part.name());
            if (variable != null) {
                found.add(variable);
            }
        }
        return List.copyOf(found);
    }

    public From from() {
        return stage.from();
    }

    /** Whether a variable decides what the image is. */
    public boolean isComputed() {
        return written.indexOf('$', 0) >= 0;
    }

    /** Where the tag stands, or the whole reference where the tag comes from a variable or is not written. */
    public TextRange tagRange() {
        TextRange tag = reference == null ? null : reference.places().tag();
        boolean literal = reference != null && written.contentEquals(reference.text());
        return tag == null || !literal ? written.sourceRange() : written.sourceRange(tag.start(), tag.end());
    }

    /** How messages name the image: as written, and what it comes to where a variable decides. */
    public String described() {
        return reference == null || written.contentEquals(reference.text())
                ? written.toString()
                : written + " (" + reference.text() + ")";
    }
}
