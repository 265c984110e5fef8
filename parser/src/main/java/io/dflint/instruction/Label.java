package io.dflint.instruction;

import io.dflint.syntax.Header;
import java.util.List;

/**
 * {@code LABEL} sets labels.
 *
 * @param pairs in order
 */
public record Label(Header header, List<KeyValue> pairs) implements Instruction {}
