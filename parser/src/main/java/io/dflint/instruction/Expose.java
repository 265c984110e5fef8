package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import java.util.List;

/**
 * {@code EXPOSE} declares ports.
 *
 * @param ports as written: port, range, protocol
 */
public record Expose(Header header, List<LogicalText> ports) implements Instruction {}
