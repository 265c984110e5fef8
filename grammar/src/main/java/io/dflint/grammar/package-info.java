/**
 * How a Dockerfile splits into lines and tokens: the ANTLR lexer and parser, and what the lexer must know to find the
 * ends of lines and heredocs. Meaning is not its business.
 */
@NullMarked
package io.dflint.grammar;

import org.jspecify.annotations.NullMarked;
