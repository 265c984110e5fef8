/** What projects and users configure: files, environment variables, and how they go together. */
@NullMarked
package io.dflint.lint.config;

import org.jspecify.annotations.NullMarked;
