/** Tests of registries. */
@NullMarked
package io.dflint.registry;

import org.jspecify.annotations.NullMarked;
