/** What package managers look like on a command line, as data that the rules on them share. */
@NullMarked
package io.dflint.lint.packages;

import org.jspecify.annotations.NullMarked;
