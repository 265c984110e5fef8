/** JSON as plain values, without reflection: it is on the path of every command. */
@NullMarked
package io.dflint.builder.json;

import org.jspecify.annotations.NullMarked;
