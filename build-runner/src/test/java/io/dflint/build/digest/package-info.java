@NullMarked
package io.dflint.build.digest;

import org.jspecify.annotations.NullMarked;
