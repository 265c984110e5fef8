@NullMarked
package io.dflint.builder.cache;

import org.jspecify.annotations.NullMarked;
