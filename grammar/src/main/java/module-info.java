/**
 * The lexer of Dockerfiles, which splits them into lines and tokens. Only the parser uses it; programs call {@code
 * Dockerfile.parse} of the parser.
 */
module io.dflint.grammar {
    requires transitive org.antlr.antlr4.runtime;
    requires static org.jspecify;

    exports io.dflint.grammar to
            io.dflint.parser;
}
