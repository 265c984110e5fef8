package io.dflint.lint.ignore;

import io.dflint.lint.rule.RuleInfo;
import io.dflint.text.TextRange;

/** An ignore comment with its range of effect, which records the names that have ignored something. */
public final class Ignore {
    private final Pragma pragma;
    private final TextRange reach;
    private final boolean[] used;

    /**
     * Creates an ignore.
     *
     * @param reach the range in which findings must begin to be ignored
     */
    public Ignore(Pragma pragma, TextRange reach) {
        this.pragma = pragma;
        this.reach = reach;
        used = new boolean[pragma.names().size()];
    }

    Pragma pragma() {
        return pragma;
    }

    TextRange reach() {
        return reach;
    }

    /** Reports whether it ignores findings of a rule in its range, and records that it did. */
    boolean ignores(RuleInfo rule) {
        boolean ignored = false;
        for (int i = 0; i < used.length; i++) {
            String name = pragma.names().get(i);
            if (name.equalsIgnoreCase("all") || rule.isCalled(name)) {
                used[i] = true;
                ignored = true;
            }
        }
        return ignored;
    }

    boolean isUsed(int name) {
        return used[name];
    }
}
