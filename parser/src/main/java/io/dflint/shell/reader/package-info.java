/** Reads shell scripts into the tree of {@link io.dflint.shell}; {@link io.dflint.shell.reader.ShellParser} is the way in. */
@NullMarked
package io.dflint.shell.reader;

import org.jspecify.annotations.NullMarked;
