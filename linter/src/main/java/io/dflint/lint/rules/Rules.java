package io.dflint.lint.rules;

import io.dflint.lint.Rule;
import io.dflint.lint.rules.df1001.DF1001;
import io.dflint.lint.rules.dl4000.DL4000;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole catalogue. */
public final class Rules {
    /** Every rule, by id. */
    public static final List<Rule> ALL = List.of(new DF1001(), new DL4000());

    private Rules() {}

    /** The rule of an id; null if there is none. */
    public static @Nullable Rule named(String id) {
        for (Rule rule : ALL) {
            if (rule.info().id().equalsIgnoreCase(id)) {
                return rule;
            }
        }
        return null;
    }
}
