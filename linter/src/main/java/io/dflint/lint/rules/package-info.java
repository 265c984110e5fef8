/**
 * The rules, with one package each: the class that checks, and the Markdown that explains it, whose examples are run as
 * tests. {@link io.dflint.lint.engine.Rules} lists them. Rules do not depend on each other.
 */
@NullMarked
package io.dflint.lint.rules;

import org.jspecify.annotations.NullMarked;
