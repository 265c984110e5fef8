package io.dflint.instruction;

import io.dflint.syntax.CommandForm;
import io.dflint.syntax.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code RUN}: runs a command.
 *
 * @param command null if missing
 * @param mounts its {@code --mount} flags
 */
public record Run(Header header, @Nullable CommandForm command, List<Mount> mounts) implements Instruction {}
