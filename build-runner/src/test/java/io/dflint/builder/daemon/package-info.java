@NullMarked
package io.dflint.builder.daemon;

import org.jspecify.annotations.NullMarked;
