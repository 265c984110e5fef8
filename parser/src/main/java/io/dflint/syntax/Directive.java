package io.dflint.syntax;

import io.dflint.text.TextRange;

/**
 * A parser directive: {@code # syntax=…}, {@code # escape=…} or {@code # check=…} at the top of the file.
 *
 * @param name the name in lower case
 * @param value the value without white space around it
 */
public record Directive(TextRange range, String name, TextRange nameRange, String value, TextRange valueRange)
        implements Node {}
