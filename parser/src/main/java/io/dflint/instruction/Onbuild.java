package io.dflint.instruction;

import io.dflint.syntax.Header;
import org.jspecify.annotations.Nullable;

/**
 * {@code ONBUILD} keeps an instruction for the builds based on this image.
 *
 * @param trigger shares the heredocs; null if missing, or if triggers stand in each other without end
 */
public record Onbuild(Header header, @Nullable Instruction trigger) implements Instruction {}
