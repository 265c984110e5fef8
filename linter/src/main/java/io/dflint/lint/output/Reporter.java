package io.dflint.lint.output;

import java.io.IOException;

/**
 * Writes the findings of a run, file by file. The caller calls {@link #begin} once, {@link #file} for every linted
 * file, and {@link #end} once.
 */
public interface Reporter {

    void begin() throws IOException;

    void file(FileReport report) throws IOException;

    void end() throws IOException;
}
