/**
 * The rules for Dockerfiles, and the engine that runs them. {@link io.dflint.lint.engine.LintEngine} is the entry
 * point; {@code lint.rule} has the input and results of a run, and {@code lint.format} the formatter. The facts and the
 * kit for writing rules are not exported.
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
