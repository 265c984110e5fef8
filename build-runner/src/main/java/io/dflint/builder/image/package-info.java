/** Images as documents: config and history, and how the daemon gets them. */
@NullMarked
package io.dflint.builder.image;

import org.jspecify.annotations.NullMarked;
