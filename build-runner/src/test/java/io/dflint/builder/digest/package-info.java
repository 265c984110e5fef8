@NullMarked
package io.dflint.builder.digest;

import org.jspecify.annotations.NullMarked;
