/**
 * The dflint command.
 *
 * <p>A plain lint run does not touch picocli, which alone would double the start-up time: {@link
 * io.dflint.lint.cli.QuickArguments} reads the usual options, and whatever it declines goes to {@link
 * io.dflint.lint.cli.Commands}.
 */
@NullMarked
package io.dflint.lint.cli;

import org.jspecify.annotations.NullMarked;
