@NullMarked
package io.dflint.build.context;

import org.jspecify.annotations.NullMarked;
