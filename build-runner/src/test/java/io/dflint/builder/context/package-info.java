@NullMarked
package io.dflint.builder.context;

import org.jspecify.annotations.NullMarked;
