/**
 * Shell scripts of RUN instructions and heredocs: a tree of records with ranges in the Dockerfile.
 *
 * <p>{@link io.dflint.shell.reader.ShellParser} reads POSIX sh, bash and ksh. It never fails: what it cannot read
 * becomes a {@link io.dflint.shell.ShellProblem}, and parsing continues after it. {@link
 * io.dflint.shell.Script#doubtful()} tells where a mistake makes the tree a guess.
 */
@NullMarked
package io.dflint.shell;

import org.jspecify.annotations.NullMarked;
