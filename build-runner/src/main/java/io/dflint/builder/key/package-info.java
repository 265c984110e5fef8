/** What a step depends on, and the keys that identify its result. */
@NullMarked
package io.dflint.builder.key;

import org.jspecify.annotations.NullMarked;
