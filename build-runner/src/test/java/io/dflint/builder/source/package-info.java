@NullMarked
package io.dflint.builder.source;

import org.jspecify.annotations.NullMarked;
