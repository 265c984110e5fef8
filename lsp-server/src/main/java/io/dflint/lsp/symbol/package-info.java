/**
 * What has a name in a Dockerfile, stages, variables and heredocs, and every place that means it. Definition, references,
 * highlighting and renaming all answer from here.
 */
@NullMarked
package io.dflint.lsp.symbol;

import org.jspecify.annotations.NullMarked;
