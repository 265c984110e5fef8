/**
 * Plans of builds: every instruction of the needed stages with its variables expanded, following the semantics of
 * BuildKit.
 *
 * <p>Planning needs no daemon; base images are looked up through an interface.
 */
@NullMarked
package io.dflint.builder.plan;

import org.jspecify.annotations.NullMarked;
