package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import java.util.List;

/**
 * {@code EXPOSE}: documents ports.
 *
 * @param ports as written: a port or a range, possibly with a protocol
 */
public record Expose(Header header, List<LogicalText> ports) implements Instruction {}
