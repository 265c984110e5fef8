/** Stages: which of them the image is made of, their users, and what is copied into them. */
@NullMarked
package io.dflint.lint.facts.stage;

import org.jspecify.annotations.NullMarked;
