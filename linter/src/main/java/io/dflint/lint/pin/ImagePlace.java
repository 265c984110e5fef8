package io.dflint.lint.pin;

import io.dflint.image.ImageReference;
import io.dflint.text.TextRange;

/**
 * A place that says which image is used and can be edited: in FROM, {@code COPY --from}, a mount, {@code # syntax=}, or the
 * default of an ARG that a FROM consists of.
 *
 * @param range where the reference stands, without blanks and quotes around it
 */
public record ImagePlace(TextRange range, ImageReference reference) {}
