package io.dflint.instruction;

import io.dflint.syntax.Header;
import java.util.List;

/**
 * {@code LABEL}: adds metadata to the image.
 *
 * @param pairs in the order of the file
 */
public record Label(Header header, List<KeyValue> pairs) implements Instruction {}
