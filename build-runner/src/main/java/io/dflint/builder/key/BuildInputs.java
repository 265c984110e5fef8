package io.dflint.builder.key;

import io.dflint.builder.source.Downloads;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.GitSource;
import java.util.Map;

/**
 * Where files come from that are not in images.
 *
 * @param contexts build contexts by name; the main one has the empty name
 * @param downloads loads what ADD names by an address
 * @param repositories loads what ADD takes from git
 */
public record BuildInputs(Map<String, FileTree> contexts, Downloads downloads, GitSource repositories) {}
