/** Digests and newer tags for the images of a Dockerfile, as registries tell them. The rules know nothing of this. */
@NullMarked
package io.dflint.lint.pin;

import org.jspecify.annotations.NullMarked;
