/**
 * {@code .dockerignore} files and what they exclude from the build context. The behaviour is that of the reader and
 * matcher that Docker and BuildKit share ({@code moby/patternmatcher} v0.6, on a system with slashes as separators),
 * including its special cases. Matching is implemented independently and takes time proportional to the path and the
 * pattern.
 */
@NullMarked
package io.dflint.ignore;

import org.jspecify.annotations.NullMarked;
