package io.dflint.lint.facts.image;

import io.dflint.image.ImageReference;
import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.model.StageReference.Kind;
import io.dflint.model.Variable;
import io.dflint.syntax.Node;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that names an image for the build to pull: FROM, {@code COPY --from}, or a mount of RUN.
 *
 * @param stage the stage that it starts or is in
 * @param written the reference as written
 * @param text the reference with variables expanded; those without a known value are kept as written
 * @param known whether the whole text is known
 * @param variables the variables with values in the text, as far as the file or BuildKit defines them
 * @param reference the parsed text; null if it is not known or invalid
 * @param shape the text with {@link #UNKNOWN} in place of each variable without a known value
 */
public record ImageUse(
        Stage stage,
        Instruction instruction,
        Kind kind,
        LogicalText written,
        String text,
        boolean known,
        List<Variable> variables,
        @Nullable ImageReference reference,
        String shape)
        implements Node {
    /** The placeholder in {@link #shape} for text that is not known. */
    static final char UNKNOWN = '\uFFFC';

    public ImageUse {
        variables = List.copyOf(variables);
    }

    @Override
    public TextRange range() {
        return written.sourceRange();
    }

    /** Reports whether there is certainly neither a tag nor a digest. */
    public boolean isUnpinned() {
        return known
                ? reference != null && reference.tag() == null && reference.digest() == null
                : lastPart().indexOf(':') < 0
                        && lastPart().indexOf('@') < 0
                        && lastPart().indexOf(UNKNOWN) < 0;
    }

    /** The tag as far as it is known, with or without a digest; null if there is none. */
    public @Nullable String tag() {
        if (known) {
            return reference == null ? null : reference.tag();
        }
        String last = lastPart();
        int colon = last.indexOf(':');
        int at = last.indexOf('@');
        return colon < 0 || at >= 0 && at < colon ? null : last.substring(colon + 1, at < 0 ? last.length() : at);
    }

    /** Reports whether there may be a digest. */
    public boolean mayHaveDigest() {
        return known ? reference != null && reference.digest() != null : shape.indexOf('@') >= 0;
    }

    /** The range of the tag, or of the whole reference if a variable contains it. */
    public TextRange tagRange() {
        TextRange tag = reference == null || !written.contentEquals(reference.text())
                ? null
                : reference.places().tag();
        return tag == null ? range() : written.sourceRange(tag.start(), tag.end());
    }

    /** Reports whether the reference contains a variable. */
    public boolean isComputed() {
        return written.indexOf('$', 0) >= 0;
    }

    /** The reference for messages: as written, followed by its value if that differs. */
    public String described() {
        return written.contentEquals(text) ? text : written + " (" + text + ")";
    }

    private String lastPart() {
        return shape.substring(shape.lastIndexOf('/') + 1);
    }
}
