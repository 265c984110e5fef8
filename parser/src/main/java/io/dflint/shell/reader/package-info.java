/**
 * Parses shell scripts into the tree of {@link io.dflint.shell}. The entry point is {@link
 * io.dflint.shell.reader.ShellParser}.
 */
@NullMarked
package io.dflint.shell.reader;

import org.jspecify.annotations.NullMarked;
