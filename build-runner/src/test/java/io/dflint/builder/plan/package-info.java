@NullMarked
package io.dflint.builder.plan;

import org.jspecify.annotations.NullMarked;
