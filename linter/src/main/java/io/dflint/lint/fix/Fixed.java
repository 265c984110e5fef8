package io.dflint.lint.fix;

import io.dflint.lint.rule.Finding;
import io.dflint.text.SourceText;
import java.util.List;

/**
 * A text after its fixes.
 *
 * @param text with the byte order mark and the line ends that it had; the given one if nothing could be fixed
 * @param fixed the findings that were fixed, in the order in which that was done; places are those of the text at that time
 * @param left the findings of the text as it is now
 */
public record Fixed(SourceText text, List<Finding> fixed, List<Finding> left) {

    public Fixed {
        fixed = List.copyOf(fixed);
        left = List.copyOf(left);
    }
}
