package io.dflint.lint.facts.check;

import io.dflint.model.Stage;

/**
 * A FROM that a build comes to.
 *
 * @param platform whether it comes to the platform too, which it reads after the image
 */
public record CheckedFrom(Stage stage, boolean platform) {}
