package io.dflint.shell.call;

import io.dflint.shell.CommandSite;

/**
 * A command as it is called finally, with what is known of it: without the directory of the program, and with the values of
 * variables in the place of the words that name them.
 *
 * @param site the command as written; within the inner script for {@code sh -c}
 * @param called what is called there: the same, or what {@code sudo}, {@code env}, {@code xargs} and similar run
 * @param last whether it runs no further command that the text tells
 */
public record CalledCommand(CommandSite site, CommandSite called, boolean last) {}
