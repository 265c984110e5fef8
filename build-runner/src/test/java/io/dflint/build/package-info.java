@NullMarked
package io.dflint.build;

import org.jspecify.annotations.NullMarked;
