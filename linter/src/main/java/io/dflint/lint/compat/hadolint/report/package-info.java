/** Reports with the fields and values of hadolint's. */
@NullMarked
package io.dflint.lint.compat.hadolint.report;

import org.jspecify.annotations.NullMarked;
