@NullMarked
package io.dflint.build.cli;

import org.jspecify.annotations.NullMarked;
