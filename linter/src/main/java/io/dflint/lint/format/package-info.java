/**
 * Formats Dockerfiles: white space at the edges of lines, and nothing that would change what the file builds. Pure; used by the
 * {@code format} command and by the language server.
 */
@NullMarked
package io.dflint.lint.format;

import org.jspecify.annotations.NullMarked;
