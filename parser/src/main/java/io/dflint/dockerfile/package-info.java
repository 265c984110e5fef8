/**
 * Parses text into the tree of a Dockerfile. The entry point is {@link io.dflint.dockerfile.Dockerfile#parse}. This is
 * the only package of the module that uses ANTLR.
 */
@NullMarked
package io.dflint.dockerfile;

import org.jspecify.annotations.NullMarked;
