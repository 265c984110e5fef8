/** The events of a running build, for progress output. */
@NullMarked
package io.dflint.builder.event;

import org.jspecify.annotations.NullMarked;
