package io.dflint.lint.ignore;

import io.dflint.lint.rule.RuleInfo;
import io.dflint.syntax.Comment;
import java.util.List;

/** How closely {@code # check=} in comments above instructions is read. As it stands, as generously as can be. */
public interface CheckReading {
    /** Every comment counts, for every rule, under any of its names. */
    CheckReading ALL = new CheckReading() {};

    /** Those of the comments above an instruction that count. */
    default List<Comment> counting(List<Comment> above) {
        return above;
    }

    /** Whether comments above an instruction count for a rule. */
    default boolean counts(RuleInfo rule) {
        return true;
    }

    /** Whether a name means a rule. */
    default boolean means(String name, RuleInfo rule) {
        return rule.isCalled(name);
    }

    /** Whether the comments count that stand above the other place of a finding, if it has one, rather than above its own. */
    default boolean prefersOtherPlace() {
        return false;
    }
}
