@NullMarked
package io.dflint.build.execute;

import org.jspecify.annotations.NullMarked;
