@NullMarked
package io.dflint.lint.embed;

import org.jspecify.annotations.NullMarked;
