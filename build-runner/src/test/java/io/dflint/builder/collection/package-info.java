@NullMarked
package io.dflint.builder.collection;

import org.jspecify.annotations.NullMarked;
