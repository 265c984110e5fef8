/** Knowledge about commands that rules share: package managers, downloads, secrets and options of programs. */
@NullMarked
package io.dflint.lint.command;

import org.jspecify.annotations.NullMarked;
