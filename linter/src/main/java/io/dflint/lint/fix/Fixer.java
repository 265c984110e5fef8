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
 * Fixes a text until nothing is left that may be fixed. Each round applies the fixes that do not touch each other, the gravest
 * finding first, and lints what comes out. A fix whose finding stays, or after which Docker rejects the file or a rule finds
 * something that was not there, is not applied.
 */
public final class Fixer {
    /** Fixes that uncover other findings need a few rounds; more than this would be a circle. */
    static final int MOST_ROUNDS = 20;

    /** How often a file is linted at most. */
    private static final int MOST_LINTS = 200;

    private final FixSelection selection;
    private final Function<SourceText, List<Finding>> linter;
    private final Predicate<SourceText> accepts;
    private int lints;

    /** @param linter returns the findings of a text in the order of their places */
    public Fixer(FixSelection selection, Function<SourceText, List<Finding>> linter) {
        this(selection, linter, text -> true);
    }

    /** @param accepts whether a text may come out */
    public Fixer(FixSelection selection, Function<SourceText, List<Finding>> linter, Predicate<SourceText> accepts) {
        this.selection = selection;
        this.linter = linter;
        this.accepts = accepts;
    }

    /** A text and its findings. */
    private record State(SourceText text, List<Finding> findings) {}

    /** A finding and how it is fixed. */
    private record Remedy(Finding finding, Fix fix) {}

    /** The text after all fixes. Fixing that text again changes nothing. */
    public Fixed fix(SourceText text) {
        return fix(text, linter.apply(text));
    }

    /** As {@link #fix(SourceText)} for a text with known findings. */
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

    /** What does harm may have kept other fixes from being chosen, so it is left out and the choice made once more. */
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

    /** Fixes that do not touch each other: where two do, that of the graver finding, or else the first. */
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

    /** Fixes of one text that together leave it well. */
    private final class Round {
        private final State start;
        private final List<Remedy> accepted = new ArrayList<>();
        private State reached;

        Round(State start) {
            this.start = start;
            reached = start;
        }

        /** Adds all of some fixes, or those of them that do no harm: of what does harm, half is tried at a time. */
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
