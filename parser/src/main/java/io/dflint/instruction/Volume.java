package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import java.util.List;

/**
 * {@code VOLUME}: declares mount points.
 *
 * @param paths as written
 */
public record Volume(Header header, List<LogicalText> paths) implements Instruction {}
