/** What commands look like: package managers, downloads, secrets and options of programs, as data that rules share. */
@NullMarked
package io.dflint.lint.command;

import org.jspecify.annotations.NullMarked;
