/** Those of Docker's checks that judge otherwise than dflint's of the same name. */
@NullMarked
package io.dflint.lint.compat.docker.rules;

import org.jspecify.annotations.NullMarked;
