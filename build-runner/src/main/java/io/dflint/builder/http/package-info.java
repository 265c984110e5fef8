/** Plain HTTP requests with timeouts, redirects and the proxies of the environment. */
@NullMarked
package io.dflint.builder.http;

import org.jspecify.annotations.NullMarked;
