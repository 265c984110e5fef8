package io.dflint.shell.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The known shapes of variables at a point of a script, and whether that point is reached. Branches change it
 * separately and are joined after them.
 */
final class ValueState {
    private final Function<String, @Nullable ValueShape> environment;
    private final Map<String, @Nullable ValueShape> known = new HashMap<>();
    private final List<Change> log = new ArrayList<>();
    private boolean ended;

    /**
     * Creates the state at the start of a script.
     *
     * @param environment returns the shape of a variable that is known from outside; null for others
     */
    ValueState(Function<String, @Nullable ValueShape> environment) {
        this.environment = environment;
    }

    /** Whether the code after this point is unreachable. */
    boolean ended() {
        return ended;
    }

    void setEnded(boolean ended) {
        this.ended = ended;
    }

    private record Change(String name, @Nullable ValueShape before) {}

    /** The effect of a branch. */
    record Outcome(Map<String, ValueShape> changed, boolean ended) {
        static final Outcome SKIPPED = new Outcome(Map.of(), false);
    }

    ValueShape get(String name) {
        ValueShape shape = known.get(name);
        if (shape != null) {
            return shape;
        }
        if (SpecialVariables.isWord(name)) {
            return ValueShape.WORD;
        }
        ValueShape outside = environment.apply(name);
        return outside == null ? ValueShape.SPLITS : outside;
    }

    void set(String name, ValueShape shape) {
        log.add(new Change(name, known.put(name, shape)));
    }

    private void undo(int mark) {
        for (int i = log.size() - 1; i >= mark; i--) {
            Change change = log.get(i);
            if (change.before() == null) {
                known.remove(change.name());
            } else {
                known.put(change.name(), change.before());
            }
            log.remove(i);
        }
    }

    Outcome branch(Runnable body) {
        int mark = log.size();
        boolean before = ended;
        body.run();
        Map<String, ValueShape> changed = new HashMap<>();
        for (int i = mark; i < log.size(); i++) {
            String name = log.get(i).name();
            changed.put(name, get(name));
        }
        Outcome outcome = new Outcome(changed, ended);
        undo(mark);
        ended = before;
        return outcome;
    }

    /** Continues after one of several branches has run. */
    void join(List<Outcome> outcomes) {
        Map<String, Merged> merged = new HashMap<>();
        int alive = 0;
        for (Outcome outcome : outcomes) {
            if (outcome.ended()) {
                continue;
            }
            alive++;
            outcome.changed()
                    .forEach((name, shape) -> merged.merge(
                            name, new Merged(shape, 1), (a, b) -> new Merged(a.shape.or(b.shape), a.branches + 1)));
        }
        ended |= alive == 0;
        for (Map.Entry<String, Merged> each : merged.entrySet()) {
            Merged one = each.getValue();
            boolean everywhere = one.branches == alive;
            set(each.getKey(), everywhere ? one.shape : one.shape.or(get(each.getKey())));
        }
    }

    /** The shape of a variable after the branches that set it, and the number of those branches. */
    private record Merged(ValueShape shape, int branches) {}
}
