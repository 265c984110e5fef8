/** Tests of registries. */
@NullMarked
package io.dflint.registry.http;

import org.jspecify.annotations.NullMarked;
