/** Stages: which are part of the target image, their users, and what is copied into them. */
@NullMarked
package io.dflint.lint.facts.stage;

import org.jspecify.annotations.NullMarked;
