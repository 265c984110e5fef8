/** Docker's checks that differ from dflint's rules of the same name. */
@NullMarked
package io.dflint.lint.compat.docker.rules;

import org.jspecify.annotations.NullMarked;
