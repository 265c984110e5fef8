@NullMarked
package io.dflint.build.source;

import org.jspecify.annotations.NullMarked;
