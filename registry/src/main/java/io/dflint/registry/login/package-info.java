/** Credentials that the docker command has stored. */
@NullMarked
package io.dflint.registry.login;

import org.jspecify.annotations.NullMarked;
