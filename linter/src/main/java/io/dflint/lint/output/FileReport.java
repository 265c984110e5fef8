package io.dflint.lint.output;

import io.dflint.lint.rule.Finding;
import io.dflint.text.SourceText;
import java.util.List;

/**
 * A file and its findings.
 *
 * @param path the path as the user wrote it, or as found in a directory
 * @param findings the findings, ordered by place
 */
public record FileReport(String path, SourceText source, List<Finding> findings) {

    public FileReport {
        findings = List.copyOf(findings);
    }
}
