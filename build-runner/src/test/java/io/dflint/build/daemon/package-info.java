@NullMarked
package io.dflint.build.daemon;

import org.jspecify.annotations.NullMarked;
