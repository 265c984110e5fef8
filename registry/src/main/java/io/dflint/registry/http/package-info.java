/**
 * A client for registries over HTTP, according to the OCI distribution specification 1.1 and Docker's token
 * authentication.
 */
@NullMarked
package io.dflint.registry.http;

import org.jspecify.annotations.NullMarked;
