@NullMarked
package io.dflint.builder.tar;

import org.jspecify.annotations.NullMarked;
