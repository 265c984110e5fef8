/**
 * What registries say of images. {@link io.dflint.registry.Registry} is the port; {@code http} asks over the network, {@code
 * login} knows who may.
 */
@NullMarked
package io.dflint.registry;

import org.jspecify.annotations.NullMarked;
