@NullMarked
package io.dflint.builder.run;

import org.jspecify.annotations.NullMarked;
