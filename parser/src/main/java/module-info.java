/**
 * The parser of Dockerfiles: syntax tree, words, shell scripts and build model. {@link
 * io.dflint.dockerfile.Dockerfile#parse} and {@link io.dflint.model.BuildModel#of} are the entry points.
 */
module io.dflint.parser {
    requires io.dflint.grammar;
    requires static transitive org.jspecify;

    exports io.dflint.dockerfile;
    exports io.dflint.ignore;
    exports io.dflint.image;
    exports io.dflint.instruction;
    exports io.dflint.model;
    exports io.dflint.shell;
    exports io.dflint.shell.call;
    exports io.dflint.shell.flow;
    exports io.dflint.shell.reader;
    exports io.dflint.syntax;
    exports io.dflint.text;
    exports io.dflint.word;
}
