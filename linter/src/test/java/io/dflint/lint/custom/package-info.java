@NullMarked
package io.dflint.lint.custom;

import org.jspecify.annotations.NullMarked;
