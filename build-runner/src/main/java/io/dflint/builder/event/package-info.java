/** What a build reports while it runs, for anyone who shows it. */
@NullMarked
package io.dflint.builder.event;

import org.jspecify.annotations.NullMarked;
