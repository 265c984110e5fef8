package io.dflint.builder.key;

import io.dflint.builder.source.Downloads;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.GitSource;
import java.util.Map;

/**
 * The sources of files that do not come from images.
 *
 * @param contexts the build contexts by name; the main one has the empty name
 * @param downloads downloads the files that ADD names by URL
 * @param repositories clones the Git repositories that ADD names
 */
public record BuildInputs(Map<String, FileTree> contexts, Downloads downloads, GitSource repositories) {}
