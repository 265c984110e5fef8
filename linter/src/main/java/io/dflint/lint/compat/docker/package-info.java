/** The imitation of Docker's build checks: how far a build comes, and what its checks do otherwise than dflint's. */
@NullMarked
package io.dflint.lint.compat.docker;

import org.jspecify.annotations.NullMarked;
