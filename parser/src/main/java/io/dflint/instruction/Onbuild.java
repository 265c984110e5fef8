package io.dflint.instruction;

import io.dflint.syntax.Header;
import org.jspecify.annotations.Nullable;

/**
 * {@code ONBUILD}: stores an instruction for builds that use this image as their base.
 *
 * @param trigger the instruction, which shares the heredocs; null if it is missing or ONBUILD is nested too deeply
 */
public record Onbuild(Header header, @Nullable Instruction trigger) implements Instruction {}
