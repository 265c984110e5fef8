/** Findings as people and programs read them: one class a format, all listed in {@link io.dflint.lint.report.Format}. */
@NullMarked
package io.dflint.lint.report;

import org.jspecify.annotations.NullMarked;
