/**
 * The dflint command. Its options are defined in {@link io.dflint.lint.cli.LintOption} and {@link
 * io.dflint.lint.cli.RulesOption}.
 */
@NullMarked
package io.dflint.lint.cli;

import org.jspecify.annotations.NullMarked;
