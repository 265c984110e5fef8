/**
 * The rules, one directory each: the class that judges, and the Markdown that explains it and whose examples run as tests.
 * {@link io.dflint.lint.engine.Rules} lists them. No rule knows another.
 */
@NullMarked
package io.dflint.lint.rules;

import org.jspecify.annotations.NullMarked;
