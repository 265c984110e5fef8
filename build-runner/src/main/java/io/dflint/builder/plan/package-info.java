/**
 * What a build will do: every instruction of the needed stages with its variables expanded, in the semantics of BuildKit.
 *
 * <p>A plan is computed without a daemon; what it needs to know of base images comes through a port.
 */
@NullMarked
package io.dflint.builder.plan;

import org.jspecify.annotations.NullMarked;
