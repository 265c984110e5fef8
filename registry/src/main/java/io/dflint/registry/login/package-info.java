/** Logins of the docker command. */
@NullMarked
package io.dflint.registry.login;

import org.jspecify.annotations.NullMarked;
