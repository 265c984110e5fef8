/** The everyday work with images beside building: dfbuild images, pull, push, tag, rmi, search, run, commit, history, inspect. */
@NullMarked
package io.dflint.builder.cli.workflow;

import org.jspecify.annotations.NullMarked;
