/** Registries: who may use them, and what they hold. */
@NullMarked
package io.dflint.builder.registry;

import org.jspecify.annotations.NullMarked;
