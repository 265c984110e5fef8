@NullMarked
package io.dflint.builder.http;

import org.jspecify.annotations.NullMarked;
