package io.dflint.lint.facts.check;

import io.dflint.model.Stage;

/**
 * A FROM that a build reaches.
 *
 * @param platform whether the build also reaches the platform, which it reads after the image
 */
public record CheckedFrom(Stage stage, boolean platform) {}
