/**
 * Shell scripts as they stand in RUN instructions and here-documents: a tree of records whose ranges are places in the
 * Dockerfile.
 *
 * <p>{@link io.dflint.shell.reader.ShellParser} reads POSIX sh, bash and ksh. It never fails: what it cannot read becomes a
 * {@link io.dflint.shell.ShellProblem} and reading goes on after it. The grammar is that of the shells;
 * {@link io.dflint.shell.Script#doubtful()} tells where a mistake makes the tree a guess.
 */
@NullMarked
package io.dflint.shell;

import org.jspecify.annotations.NullMarked;
