package io.dflint.lint.fix;

import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fixes a text until there is nothing left to fix. Each round applies the fixes that do not overlap, those with the
 * highest severity first, and lints the result. A fix is not applied if its finding remains, if Docker rejects the
 * result, or if a rule has new findings in it.
 */
public final class Fixer {
    /** Fixes that uncover other findings need a few rounds. More than this would be a cycle. */
    static final int MOST_ROUNDS = 20;

    /** The maximum number of times that a file is linted. */
    private static final int MOST_LINTS = 200;

    private final FixSelection selection;
    private final Function<SourceText, List<Finding>> linter;
    private final Predicate<SourceText> accepts;
    private int lints;

    /**
     * Creates a fixer.
     *
     * @param linter returns the findings of a text, ordered by place
     */
    public Fixer(FixSelection selection, Function<SourceText, List<Finding>> linter) {
        this(selection, linter, text -> true);
    }

    /**
     * Creates a fixer.
     *
     * @param linter returns the findings of a text, ordered by place
     * @param accepts reports whether a text is an acceptable result
     */
    public Fixer(FixSelection selection, Function<SourceText, List<Finding>> linter, Predicate<SourceText> accepts) {
        this.selection = selection;
        this.linter = linter;
        this.accepts = accepts;
    }

    /** A text and its findings. */
    private record State(SourceText text, List<Finding> findings) {}

    /** A finding and its fix. */
    private record Remedy(Finding finding, Fix fix) {}

    /** Returns the text after all fixes. Fixing the result again changes nothing. */
    public Fixed fix(SourceText text) {
        return fix(text, linter.apply(text));
    }

    /** Like {@link #fix(SourceText)}, for a text with known findings. */
    public Fixed fix(SourceText text, List<Finding> findings) {
        lints = 1;
        State state = new State(text, findings);
        List<Finding> fixed = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Round next = round(state);
            if (next.accepted.isEmpty()) {
                break;
            }
            next.accepted.forEach(remedy -> fixed.add(remedy.finding()));
            state = next.reached;
        }
        return new Fixed(state.text(), fixed, state.findings());
    }

    /**
     * Performs one round. A harmful fix may have prevented others from being chosen, so it is excluded and the choice
     * is repeated.
     */
    private Round round(State state) {
        Set<Finding> harmful = new HashSet<>();
        while (true) {
            Round round = new Round(state);
            List<Remedy> chosen = choose(state.findings(), harmful);
            round.add(chosen);
            if (!round.accepted.isEmpty() || chosen.isEmpty() || lints >= MOST_LINTS) {
                return round;
            }
            chosen.forEach(remedy -> harmful.add(remedy.finding()));
        }
    }

    private State lint(SourceText text) {
        lints++;
        return new State(text, linter.apply(text));
    }

    /**
     * Returns fixes that do not overlap. Of two that do, the one with the higher severity is chosen, or else the first.
     */
    private List<Remedy> choose(List<Finding> findings, Set<Finding> without) {
        List<Finding> byWeight = new ArrayList<>(findings);
        byWeight.sort((a, b) -> a.severity().compareTo(b.severity()));
        NavigableMap<Integer, TextEdit> taken = new TreeMap<>();
        List<Remedy> chosen = new ArrayList<>();
        for (Finding finding : byWeight) {
            Fix fix = without.contains(finding) ? null : selection.fixOf(finding);
            if (fix != null && isFree(fix, taken)) {
                for (TextEdit edit : fix.edits()) {
                    taken.put(edit.range().start(), edit);
                }
                chosen.add(new Remedy(finding, fix));
            }
        }
        return chosen;
    }

    private static boolean isFree(Fix fix, NavigableMap<Integer, TextEdit> taken) {
        for (TextEdit edit : fix.edits()) {
            Map.Entry<Integer, TextEdit> before = taken.floorEntry(edit.range().end());
            if (before != null
                    && before.getValue().range().end() >= edit.range().start()) {
                return false;
            }
        }
        return true;
    }

    /** The fixes of one text that together give an acceptable result. */
    private final class Round {
        private final State start;
        private final List<Remedy> accepted = new ArrayList<>();
        private State reached;

        Round(State start) {
            this.start = start;
            reached = start;
        }

        /** Adds all of the fixes, or those that are not harmful, which are found by bisection. */
        void add(List<Remedy> remedies) {
            if (remedies.isEmpty() || lints >= MOST_LINTS) {
                return;
            }
            State next = trial(remedies);
            if (next != null) {
                accepted.addAll(remedies);
                reached = next;
            } else if (remedies.size() > 1) {
                int half = remedies.size() / 2;
                add(remedies.subList(0, half));
                add(remedies.subList(half, remedies.size()));
            }
        }

        private @Nullable State trial(List<Remedy> more) {
            String lineEnd = start.text().lineEnding();
            List<TextEdit> edits = new ArrayList<>();
            List<Remedy> all = new ArrayList<>(accepted);
            all.addAll(more);
            for (Remedy remedy : all) {
                for (TextEdit edit : remedy.fix().edits()) {
                    edits.add(withLineEnds(edit, lineEnd));
                }
            }
            String mark = start.text().hasByteOrderMark() ? "\uFEFF" : "";
            SourceText text = SourceText.of(mark + TextEdit.apply(start.text().content(), edits));
            if (!accepts.test(text)) {
                return null;
            }
            State after = lint(text);
            return isBetter(all, after) ? after : null;
        }

        private boolean isBetter(List<Remedy> remedies, State after) {
            Map<String, Integer> allowed = count(start.findings());
            for (Remedy remedy : remedies) {
                allowed.merge(remedy.finding().id(), -1, Integer::sum);
            }
            for (Map.Entry<String, Integer> found : count(after.findings()).entrySet()) {
                if (found.getValue() > allowed.getOrDefault(found.getKey(), 0)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Map<String, Integer> count(List<Finding> findings) {
        Map<String, Integer> counts = new HashMap<>();
        for (Finding finding : findings) {
            counts.merge(finding.id(), 1, Integer::sum);
        }
        return counts;
    }

    private static TextEdit withLineEnds(TextEdit edit, String lineEnd) {
        String text = edit.newText();
        return lineEnd.equals("\n") || text.indexOf('\n') < 0
                ? edit
                : new TextEdit(edit.range(), text.replace("\r\n", "\n").replace("\n", lineEnd));
    }
}
