package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/**
 * {@code MAINTAINER}: names the author. Deprecated.
 *
 * @param maintainer null if missing
 */
public record Maintainer(Header header, @Nullable LogicalText maintainer) implements Instruction {}
