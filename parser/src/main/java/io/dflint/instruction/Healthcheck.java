package io.dflint.instruction;

import io.dflint.syntax.CommandForm;
import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/**
 * {@code HEALTHCHECK}: sets the command that tests whether a container is healthy.
 *
 * @param kind {@code CMD} or {@code NONE} as written; null if missing
 * @param command null if missing or if the kind takes none
 */
public record Healthcheck(
        Header header, @Nullable LogicalText kind, @Nullable CommandForm command) implements Instruction {}
