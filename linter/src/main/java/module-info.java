/**
 * Rules for Dockerfiles. {@link io.dflint.lint.engine.LintEngine} is the entry point; {@code lint.rule} has what a run takes and
 * gives, {@code lint.format} the formatter. Facts, and rules of one's own, are not part of the interface.
 */
module io.dflint.linter {
    requires transitive io.dflint.parser;
    requires io.dflint.options;
    requires io.dflint.registry;
    requires com.google.gson;
    requires org.snakeyaml.engine;
    requires static transitive org.jspecify;

    exports io.dflint.lint.engine;
    exports io.dflint.lint.format;
    exports io.dflint.lint.rule;
}
