@NullMarked
package io.dflint.builder.buildkit;

import org.jspecify.annotations.NullMarked;
