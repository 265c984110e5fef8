package io.dflint.instruction;

import io.dflint.syntax.Header;
import java.util.List;

/**
 * {@code ARG}: declares build arguments.
 *
 * @param definitions in the order of the file
 */
public record Arg(Header header, List<ArgDefinition> definitions) implements Instruction {}
