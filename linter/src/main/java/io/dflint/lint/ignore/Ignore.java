package io.dflint.lint.ignore;

import io.dflint.lint.rule.RuleInfo;
import io.dflint.text.TextRange;

/** A pragma at work: where it counts, and which of its names have ignored something. */
public final class Ignore {
    private final Pragma pragma;
    private final TextRange reach;
    private final boolean[] used;

    /** @param reach where findings must begin to be ignored */
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

    /** Whether it ignores what a rule finds within its reach; remembers that it did. */
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
