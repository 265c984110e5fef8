@NullMarked
package io.dflint.build.cache;

import org.jspecify.annotations.NullMarked;
