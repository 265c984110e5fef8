package io.dflint.instruction;

import io.dflint.syntax.Header;
import java.util.List;

/**
 * {@code ENV} sets environment variables.
 *
 * @param pairs in order
 */
public record Env(Header header, List<KeyValue> pairs) implements Instruction {}
