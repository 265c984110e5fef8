/** JSON as plain values, without reflection because every command uses it. */
@NullMarked
package io.dflint.builder.json;

import org.jspecify.annotations.NullMarked;
