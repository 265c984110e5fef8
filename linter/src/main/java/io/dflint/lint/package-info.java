/** What a Dockerfile could say better: findings, their fixes, and the engine that makes them. */
@NullMarked
package io.dflint.lint;

import org.jspecify.annotations.NullMarked;
