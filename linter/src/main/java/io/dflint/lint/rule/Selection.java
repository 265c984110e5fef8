package io.dflint.lint.rule;

import java.util.List;

/**
 * Which rules run in place of those of the profile, or besides them. Each name is the id of a rule or another tool's id for it, the
 * beginning of ids such as {@code DL3}, a group such as {@code pinning}, or {@code all}.
 *
 * @param select names of the only rules that run; empty for those of the profile
 * @param extendSelect names of rules that run too
 * @param ruleset the set of rules that a project knows, such as {@code 2026.11}: rules that are newer run only if they are named;
 *     empty for all
 */
public record Selection(List<String> select, List<String> extendSelect, String ruleset) {
    public static final Selection NONE = new Selection(List.of(), List.of(), "");

    public Selection {
        select = List.copyOf(select);
        extendSelect = List.copyOf(extendSelect);
    }
}
