package io.dflint.lint.output;

import io.dflint.lint.rule.Finding;
import io.dflint.text.SourceText;
import java.util.List;

/**
 * A file and all that was found in it.
 *
 * @param path as the user wrote it, or as the walk through a directory found it
 * @param findings in the order of their places
 */
public record FileReport(String path, SourceText source, List<Finding> findings) {

    public FileReport {
        findings = List.copyOf(findings);
    }
}
