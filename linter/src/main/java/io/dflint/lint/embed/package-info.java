/**
 * Dockerfiles inside of other files: in Compose and Bake files, in shell scripts and in Markdown, and the Dockerfiles that Compose and Bake
 * files build.
 */
@NullMarked
package io.dflint.lint.embed;

import org.jspecify.annotations.NullMarked;
