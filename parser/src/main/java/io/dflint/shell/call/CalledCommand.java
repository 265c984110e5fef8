package io.dflint.shell.call;

import io.dflint.shell.CommandSite;

/**
 * A command that a script calls, directly or through another program. The directory of the program is removed, and
 * words that are variables are replaced by their values if those are known.
 *
 * @param site the command as written, within the inner script for {@code sh -c}
 * @param called the command that is run: {@code site} itself, or the one that {@code sudo}, {@code env}, {@code xargs}
 *     or similar runs
 * @param last whether it runs no further command, as far as the text tells
 */
public record CalledCommand(CommandSite site, CommandSite called, boolean last) {}
