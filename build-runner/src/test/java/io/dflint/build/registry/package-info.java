@NullMarked
package io.dflint.build.registry;

import org.jspecify.annotations.NullMarked;
