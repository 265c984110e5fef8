package io.dflint.lint.adopt;

import io.dflint.lint.rule.Finding;
import io.dflint.text.SourceText;
import java.nio.file.Path;
import java.util.List;

/** Chooses which findings of a file are reported. */
public interface FindingFilter {
    /** Reports all. */
    FindingFilter ALL = (file, source, findings) -> findings;

    /**
     * The findings to report.
     *
     * @param file the file, which need not exist
     * @param findings all of the file, in the order of their places
     */
    List<Finding> reported(Path file, SourceText source, List<Finding> findings);
}
