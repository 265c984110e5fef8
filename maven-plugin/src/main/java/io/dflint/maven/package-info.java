/** The Maven plugin. */
@NullMarked
package io.dflint.maven;

import org.jspecify.annotations.NullMarked;
