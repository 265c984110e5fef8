package io.dflint.lint.facts;

import io.dflint.shell.CommandSite;

/** A command that a RUN calls. */
public record RunCommand(RunScript run, CommandSite site) {}
