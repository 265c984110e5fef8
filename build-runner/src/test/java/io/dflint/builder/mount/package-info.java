@NullMarked
package io.dflint.builder.mount;

import org.jspecify.annotations.NullMarked;
