/** Tests of registries. */
@NullMarked
package io.dflint.registry.login;

import org.jspecify.annotations.NullMarked;
