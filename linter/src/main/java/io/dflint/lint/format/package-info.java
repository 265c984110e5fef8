/**
 * Formats Dockerfiles: only white space and layout that do not affect what the file builds. Performs no I/O. Used by
 * the {@code format} command and the language server.
 */
@NullMarked
package io.dflint.lint.format;

import org.jspecify.annotations.NullMarked;
