@NullMarked
package io.dflint.builder.text;

import org.jspecify.annotations.NullMarked;
