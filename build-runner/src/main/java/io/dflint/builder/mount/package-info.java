/** Mounts of RUN: volumes that stand in for them, secrets, SSH agents. */
@NullMarked
package io.dflint.builder.mount;

import org.jspecify.annotations.NullMarked;
