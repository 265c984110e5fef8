@NullMarked
package io.dflint.builder.resource;

import org.jspecify.annotations.NullMarked;
