@NullMarked
package io.dflint.builder.temporary;

import org.jspecify.annotations.NullMarked;
