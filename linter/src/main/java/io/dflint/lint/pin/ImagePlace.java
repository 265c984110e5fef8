package io.dflint.lint.pin;

import io.dflint.image.ImageReference;
import io.dflint.text.TextRange;

/**
 * A place that determines an image and can be edited: in FROM, {@code COPY --from}, a mount, {@code # syntax=}, or the
 * default of an ARG that is the whole image of a FROM.
 *
 * @param range the range of the reference, without blanks and quotes around it
 */
public record ImagePlace(TextRange range, ImageReference reference) {}
