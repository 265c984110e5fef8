package io.dflint.lint.fix;

import io.dflint.lint.rule.Finding;
import io.dflint.text.SourceText;
import java.util.List;

/**
 * The result of fixing a text.
 *
 * @param text the new text, with the byte order mark and the line ends of the original; the original itself if nothing
 *     could be fixed
 * @param fixed the findings that were fixed, in the order in which that was done; places refer to the text at that time
 * @param left the findings of the new text
 */
public record Fixed(SourceText text, List<Finding> fixed, List<Finding> left) {

    public Fixed {
        fixed = List.copyOf(fixed);
        left = List.copyOf(left);
    }
}
