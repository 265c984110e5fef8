/**
 * Splits a Dockerfile into lines and tokens: the ANTLR lexer and parser, and the code that finds where lines and
 * heredocs end. Meaning is left to the module {@code parser}.
 */
@NullMarked
package io.dflint.grammar;

import org.jspecify.annotations.NullMarked;
