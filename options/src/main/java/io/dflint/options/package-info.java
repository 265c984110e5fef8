/** Command lines, help, completion, manual and reference pages from one table of options per command. */
@NullMarked
package io.dflint.options;

import org.jspecify.annotations.NullMarked;
