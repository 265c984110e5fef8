/** Images as documents (config and history), and how they are loaded into the daemon. */
@NullMarked
package io.dflint.builder.image;

import org.jspecify.annotations.NullMarked;
