package io.dflint.lint.cli;

import io.dflint.options.Option;

/** The table of a command without options. */
enum NoOption implements Option {
    ;

    @Override
    public String spelling() {
        throw new AssertionError();
    }

    @Override
    public String valueName() {
        throw new AssertionError();
    }

    @Override
    public String help() {
        throw new AssertionError();
    }
}
