@NullMarked
package io.dflint.build.collection;

import org.jspecify.annotations.NullMarked;
