/**
 * Training runs. Each starts a program and uses it as most users do, while the JVM records the classes that this needs.
 */
@NullMarked
package io.dflint.distribution.training;

import org.jspecify.annotations.NullMarked;
