/**
 * Shell scripts as they stand in RUN instructions and here-documents: a tree of records whose ranges are places in the
 * Dockerfile.
 *
 * <p>{@link io.dflint.shell.reader.ShellParser} reads POSIX sh, bash and ksh. It never fails: what it cannot read becomes a
 * {@link io.dflint.shell.ShellProblem} and reading goes on after it. The grammar is that of the shells; where
 * ShellCheck 0.11 (which hadolint uses to find commands) rejects what a shell accepts, the tree is the shell's and
 * {@link io.dflint.shell.Script#parseable()} tells the difference.
 */
@NullMarked
package io.dflint.shell;

import org.jspecify.annotations.NullMarked;
