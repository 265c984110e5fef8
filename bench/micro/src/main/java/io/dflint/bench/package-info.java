/** Benchmarks with JMH of the parts of a lint run and of the handling of a keystroke. */
@NullMarked
package io.dflint.bench;

import org.jspecify.annotations.NullMarked;
