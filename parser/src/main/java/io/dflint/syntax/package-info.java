/**
 * The parts that instructions share: header, flags, heredocs, command forms, comments, directives, problems.
 *
 * <p>Trees are values. Text is a {@link io.dflint.text.LogicalText}, which keeps the position of each character in the
 * file. Ranges are half-open UTF-16 offsets into {@link io.dflint.text.SourceText#content()}.
 */
@NullMarked
package io.dflint.syntax;

import org.jspecify.annotations.NullMarked;
