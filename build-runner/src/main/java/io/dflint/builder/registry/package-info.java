/** The access to registries. */
@NullMarked
package io.dflint.builder.registry;

import org.jspecify.annotations.NullMarked;
