/**
 * Words of a Dockerfile (text with quotes, escapes and {@code $variables}) as a tree with source ranges, and their
 * expansion in an environment. The behaviour is that of BuildKit's {@code shell.Lex} (master of August 2026), of which
 * this is an independent implementation. Dockerfiles differ from a shell in many details.
 */
@NullMarked
package io.dflint.word;

import org.jspecify.annotations.NullMarked;
