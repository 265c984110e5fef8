/** The imitation of Docker's build checks: how far a build gets, and how its checks differ from dflint's. */
@NullMarked
package io.dflint.lint.compat.docker;

import org.jspecify.annotations.NullMarked;
