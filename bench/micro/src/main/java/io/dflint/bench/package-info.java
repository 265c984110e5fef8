/** What takes the time of a lint and of a keystroke, measured piece by piece with JMH. */
@NullMarked
package io.dflint.bench;

import org.jspecify.annotations.NullMarked;
