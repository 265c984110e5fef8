package io.dflint.lint.adopt;

import io.dflint.lint.rule.Finding;
import io.dflint.text.SourceText;
import java.nio.file.Path;
import java.util.List;

/** Selects the findings of a file that are reported. */
public interface FindingFilter {
    /** Reports all findings. */
    FindingFilter ALL = (file, source, findings) -> findings;

    /**
     * Returns the findings to report.
     *
     * @param file the file, which need not exist
     * @param findings all findings of the file, ordered by place
     */
    List<Finding> reported(Path file, SourceText source, List<Finding> findings);
}
