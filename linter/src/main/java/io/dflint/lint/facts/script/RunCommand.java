package io.dflint.lint.facts.script;

import io.dflint.shell.CommandSite;

/** A command that a RUN calls. */
public record RunCommand(RunScript run, CommandSite site) {}
