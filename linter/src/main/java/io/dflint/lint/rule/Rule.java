package io.dflint.lint.rule;

/**
 * One rule. A rule keeps no state: one instance serves all files and threads.
 *
 * <p>A rule is a directory below {@code rules}: this class, and the Markdown of the same name that explains it. The list in
 * {@link io.dflint.lint.engine.Rules} names them all.
 */
public interface Rule {
    RuleInfo info();

    /** Looks at a file and reports what it finds. */
    void check(LintInput input, Report report);
}
