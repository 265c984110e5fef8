@NullMarked
package io.dflint.build.cli.workflow;

import org.jspecify.annotations.NullMarked;
