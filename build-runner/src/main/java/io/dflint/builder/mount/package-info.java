/** The mounts of RUN: the volumes that replace them, secrets and SSH agents. */
@NullMarked
package io.dflint.builder.mount;

import org.jspecify.annotations.NullMarked;
