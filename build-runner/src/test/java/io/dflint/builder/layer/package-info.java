@NullMarked
package io.dflint.builder.layer;

import org.jspecify.annotations.NullMarked;
