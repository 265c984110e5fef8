/**
 * The commands for everyday work with images besides building: images, pull, push, tag, rmi, search, run, commit,
 * history and inspect.
 */
@NullMarked
package io.dflint.builder.cli.workflow;

import org.jspecify.annotations.NullMarked;
