/** Training runs: each starts a program and uses it as most users do, while the JVM records which classes that takes. */
@NullMarked
package io.dflint.distribution.training;

import org.jspecify.annotations.NullMarked;
