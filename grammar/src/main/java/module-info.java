/** How a Dockerfile splits into lines and tokens. Only the parser uses it; programs use {@code Dockerfile.parse} there. */
module io.dflint.grammar {
    requires transitive org.antlr.antlr4.runtime;
    requires static org.jspecify;

    exports io.dflint.grammar to
            io.dflint.parser;
}
