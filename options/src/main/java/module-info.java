/** Parses command lines and prints their help, from one table of options per command. */
module io.dflint.options {
    requires io.dflint.parser;
    requires info.picocli;
    requires static transitive org.jspecify;

    exports io.dflint.options;
}
