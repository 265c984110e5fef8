package io.dflint.instruction;

import io.dflint.syntax.Header;
import java.util.List;

/**
 * {@code ENV}: sets environment variables.
 *
 * @param pairs in the order of the file
 */
public record Env(Header header, List<KeyValue> pairs) implements Instruction {}
