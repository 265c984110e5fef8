@NullMarked
package io.dflint.builder;

import org.jspecify.annotations.NullMarked;
