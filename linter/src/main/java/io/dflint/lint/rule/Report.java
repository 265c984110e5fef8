package io.dflint.lint.rule;

import io.dflint.lint.facts.WorkLimit;
import io.dflint.model.Variable;
import io.dflint.syntax.Node;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a rule finds. */
public final class Report {
    private final RuleInfo rule;
    private final List<Draft> drafts;
    private final WorkLimit work;
    /** How many more edits the fixes of this rule may have; one fix may stand at many findings. */
    private int edits;

    private @Nullable Draft withoutFix;

    @SuppressWarnings("exports") // rules are part of this project
    public Report(RuleInfo rule, List<Draft> drafts, WorkLimit work, int edits) {
        this.rule = rule;
        this.drafts = drafts;
        this.work = work;
        this.edits = edits;
    }

    /**
     * Reports a place.
     *
     * @param instruction what the place belongs to; profiles that imitate a tool without exact places show its first line
     * @param range the exact place
     * @param message what is wrong and what to do, with the values at hand, in one line
     */
    public Draft at(Node instruction, TextRange range, String message) {
        work.spend(1L + message.length());
        Draft draft = new Draft(rule, instruction.range(), range, Shortened.message(message));
        drafts.add(draft);
        return draft;
    }

    /** Counts one thing that the rule looks at. */
    public void step() {
        work.spend(1);
    }

    /** Reports a node as a whole. */
    public Draft at(Node instruction, Node place, String message) {
        return at(instruction, place.range(), message);
    }

    /** The first finding that has a fix which is left out; null if all have theirs. */
    public @Nullable Draft withoutFix() {
        return withoutFix;
    }

    /** A finding to which a rule may add. */
    public final class Draft {
        public final RuleInfo rule;
        public final TextRange anchor;
        private final TextRange range;
        private final String message;
        private @Nullable TextRange ignoredAt;
        private final List<Related> related = new ArrayList<>(0);
        private final List<Fix> fixes = new ArrayList<>(0);
        private String subject = "";
        private @Nullable Severity severity;

        private Draft(RuleInfo rule, TextRange anchor, TextRange range, String message) {
            this.rule = rule;
            this.anchor = anchor;
            this.range = range;
            this.message = message;
        }

        /** Adds another place that explains the finding. */
        public Draft related(TextRange place, String note) {
            related.add(new Related(place, Shortened.message(note)));
            return this;
        }

        /** Adds the places that give variables their values. */
        public Draft valuesFrom(List<Variable> variables) {
            for (Variable variable : variables) {
                TextRange place = variable.nameRange();
                if (place != null) {
                    String value = variable.value();
                    related(
                            place,
                            variable.name()
                                    + (value == null
                                            ? " has no value here"
                                            : " is " + Shortened.value(value) + " here"));
                }
            }
            return this;
        }

        /** Says what of its place the finding is about, for programs that report an instruction once for each such thing. */
        public Draft about(String thing) {
            subject = thing;
            return this;
        }

        /** What the finding is about; empty if that is its place as a whole. */
        public String subject() {
            return subject;
        }

        /**
         * Adds a way to make it go away, unless there is none (null); the best comes first. Where the findings of a rule have
         * more edits than the file is long, it is left out: once others are done, it is there again.
         */
        public Draft fix(@Nullable Fix fix) {
            if (fix != null && edits > 0) {
                edits -= fix.edits().size();
                fixes.add(fix);
            } else if (fix != null && withoutFix == null) {
                withoutFix = this;
            }
            return this;
        }

        /** Gives this finding another severity than its rule has. */
        public Draft severity(Severity other) {
            severity = other;
            return this;
        }

        /** The severity that this finding has by itself, or else that of its rule. */
        public Severity severityOr(Severity ofRule) {
            return severity == null ? ofRule : severity;
        }

        /** Lets comments above another place ignore the finding, as well as those above the one that it is about. */
        public Draft ignoredAt(TextRange place) {
            ignoredAt = place;
            return this;
        }

        /** The other place; null without one. */
        public @Nullable TextRange ignoredAt() {
            return ignoredAt;
        }

        public Finding finding(Severity severity) {
            return new Finding(rule.id(), severity, range, message, related, fixes);
        }

        public TextRange range() {
            return range;
        }
    }
}
