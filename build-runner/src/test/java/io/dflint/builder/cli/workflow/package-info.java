@NullMarked
package io.dflint.builder.cli.workflow;

import org.jspecify.annotations.NullMarked;
