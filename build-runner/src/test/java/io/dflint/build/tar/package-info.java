@NullMarked
package io.dflint.build.tar;

import org.jspecify.annotations.NullMarked;
