/**
 * The images in the daemon that keep the results of steps: their names and sizes, and which are removed when they
 * exceed the limit.
 */
@NullMarked
package io.dflint.builder.store;

import org.jspecify.annotations.NullMarked;
