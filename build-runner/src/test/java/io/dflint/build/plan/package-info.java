@NullMarked
package io.dflint.build.plan;

import org.jspecify.annotations.NullMarked;
