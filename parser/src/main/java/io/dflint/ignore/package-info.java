/**
 * {@code .dockerignore}: its lines as data, and what they keep out of the build context. Follows the ignore file reader
 * and matcher that Docker and BuildKit share ({@code moby/patternmatcher} v0.6, on a system whose separator is a slash),
 * odd corners included; the matching is its own and takes time proportional to path and pattern.
 */
@NullMarked
package io.dflint.ignore;

import org.jspecify.annotations.NullMarked;
