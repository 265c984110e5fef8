@NullMarked
package io.dflint.builder.targets;

import org.jspecify.annotations.NullMarked;
