/** Output formats for findings: one class each, all listed in {@link io.dflint.lint.report.Format}. */
@NullMarked
package io.dflint.lint.report;

import org.jspecify.annotations.NullMarked;
