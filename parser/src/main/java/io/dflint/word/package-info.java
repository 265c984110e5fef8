/**
 * Words of a Dockerfile: text with quotes, escapes and {@code $variables}, as a tree with source ranges, and its value in
 * an environment. Behaves as {@code shell.Lex} of BuildKit (master of August 2026), of which it is an independent
 * implementation; it differs from a shell in many small things, and so do Dockerfiles.
 */
@NullMarked
package io.dflint.word;

import org.jspecify.annotations.NullMarked;
