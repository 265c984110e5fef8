package io.dflint.lint.ignore;

import io.dflint.lint.rule.RuleInfo;
import io.dflint.syntax.Comment;
import java.util.List;

/** How {@code # check=} in comments above instructions is interpreted. The default is as lenient as possible. */
public interface CheckReading {
    /** Every comment applies to every rule, under any of its names. */
    CheckReading ALL = new CheckReading() {};

    /** Returns the comments above an instruction that apply. */
    default List<Comment> counting(List<Comment> above) {
        return above;
    }

    /** Reports whether comments above an instruction apply to a rule. */
    default boolean counts(RuleInfo rule) {
        return true;
    }

    /** Reports whether a name refers to a rule. */
    default boolean means(String name, RuleInfo rule) {
        return rule.isCalled(name);
    }

    /**
     * Reports whether the comments above the other place of a finding apply, if it has one, instead of those above its
     * own.
     */
    default boolean prefersOtherPlace() {
        return false;
    }
}
