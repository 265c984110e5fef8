@NullMarked
package io.dflint.builder.record;

import org.jspecify.annotations.NullMarked;
