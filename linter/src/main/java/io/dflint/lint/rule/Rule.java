package io.dflint.lint.rule;

/**
 * A rule. Rules are stateless: one instance serves all files and threads.
 *
 * <p>Each rule has a directory below {@code rules}, with its class and a Markdown file of the same name that explains
 * it. {@link io.dflint.lint.engine.Rules} lists all rules.
 */
public interface Rule {
    RuleInfo info();

    /** Checks a file and reports findings. */
    void check(LintInput input, Report report);
}
