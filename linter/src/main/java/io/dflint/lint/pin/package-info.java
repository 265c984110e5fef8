/**
 * Digests and newer tags for the images of a Dockerfile, from registries. The other rules do not depend on this
 * package.
 */
@NullMarked
package io.dflint.lint.pin;

import org.jspecify.annotations.NullMarked;
