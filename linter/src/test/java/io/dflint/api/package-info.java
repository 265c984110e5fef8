/** What other projects may rely on, compared with what was recorded. */
@NullMarked
package io.dflint.api;

import org.jspecify.annotations.NullMarked;
