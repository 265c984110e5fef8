/**
 * From text to tree: {@link io.dflint.dockerfile.Dockerfile#parse} is the way in. The only package that sees ANTLR.
 */
@NullMarked
package io.dflint.dockerfile;

import org.jspecify.annotations.NullMarked;
