/** Build contexts: the argument of a build, and the Dockerfile in it. */
@NullMarked
package io.dflint.builder.context;

import org.jspecify.annotations.NullMarked;
