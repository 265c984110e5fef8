@NullMarked
package io.dflint.builder.execute;

import org.jspecify.annotations.NullMarked;
