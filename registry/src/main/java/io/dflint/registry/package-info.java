/**
 * Information about images from registries. {@link io.dflint.registry.Registry} is the interface, the package {@code
 * http} implements it over the network, and {@code login} finds credentials.
 */
@NullMarked
package io.dflint.registry;

import org.jspecify.annotations.NullMarked;
