/**
 * Dockerfiles in other files: in Compose and Bake files, shell scripts and Markdown, and the Dockerfiles that Compose
 * and Bake files build.
 */
@NullMarked
package io.dflint.lint.embed;

import org.jspecify.annotations.NullMarked;
