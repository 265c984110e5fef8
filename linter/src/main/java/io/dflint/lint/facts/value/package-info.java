/** Variables, and the values of parts of a file that contain them. */
@NullMarked
package io.dflint.lint.facts.value;

import org.jspecify.annotations.NullMarked;
