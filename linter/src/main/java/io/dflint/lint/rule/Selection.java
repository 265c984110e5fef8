package io.dflint.lint.rule;

import java.util.List;

/**
 * The rules that run instead of those of the profile, or in addition to them. Each name is the ID of a rule, another
 * tool's ID for it, a prefix of IDs such as {@code DL3}, a group such as {@code pinning}, or {@code all}.
 *
 * @param select the only rules that run; empty for those of the profile
 * @param extendSelect rules that run in addition
 * @param ruleset the ruleset of the project, such as {@code 2026.11}. Newer rules run only if they are named. Empty for
 *     the newest
 */
public record Selection(List<String> select, List<String> extendSelect, String ruleset) {
    public static final Selection NONE = new Selection(List.of(), List.of(), "");

    public Selection {
        select = List.copyOf(select);
        extendSelect = List.copyOf(extendSelect);
    }
}
