@NullMarked
package io.dflint.builder.image;

import org.jspecify.annotations.NullMarked;
