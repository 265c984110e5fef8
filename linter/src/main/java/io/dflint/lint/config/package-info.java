/** The configuration of projects and users: files, environment variables, and how they are merged. */
@NullMarked
package io.dflint.lint.config;

import org.jspecify.annotations.NullMarked;
