package io.dflint.lint.rule;

import io.dflint.lint.facts.WorkLimit;
import io.dflint.model.Variable;
import io.dflint.syntax.Node;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the findings of a rule. */
public final class Report {
    private final RuleInfo rule;
    private final List<Draft> drafts;
    private final WorkLimit work;
    /**
     * The number of edits that the fixes of this rule may still have. The same fix can be attached to many findings.
     */
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
     * Reports a finding.
     *
     * @param instruction the node that contains the place; profiles that imitate a tool without exact positions show
     *     its first line
     * @param range the exact place
     * @param message what is wrong and what to do, including the values, in one line
     */
    public Draft at(Node instruction, TextRange range, String message) {
        work.spend(1L + message.length());
        Draft draft = new Draft(rule, instruction.range(), range, Shortened.message(message));
        drafts.add(draft);
        return draft;
    }

    /** Counts one step of work towards the limit of the rule. */
    public void step() {
        work.spend(1);
    }

    /** Reports a finding for a whole node. */
    public Draft at(Node instruction, Node place, String message) {
        return at(instruction, place.range(), message);
    }

    /** The first finding for which a fix was left out; null if there is none. */
    public @Nullable Draft withoutFix() {
        return withoutFix;
    }

    /** A finding to which the rule can still add details. */
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

        /** Adds the definitions of variables as related places. */
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

        /**
         * Names what the finding is about within its place, for programs that report an instruction once for each
         * subject.
         */
        public Draft about(String thing) {
            subject = thing;
            return this;
        }

        /** What the finding is about; empty if it is the place as a whole. */
        public String subject() {
            return subject;
        }

        /**
         * Adds a fix, the best first; null adds nothing. If the findings of a rule have too many edits for the length
         * of the file, the fix is left out; it is offered again after others are applied.
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

        /** Overrides the severity of the rule for this finding. */
        public Draft severity(Severity other) {
            severity = other;
            return this;
        }

        /** Returns the severity of this finding if it is overridden, or else that of its rule. */
        public Severity severityOr(Severity ofRule) {
            return severity == null ? ofRule : severity;
        }

        /** Lets ignore comments above another place apply to this finding too. */
        public Draft ignoredAt(TextRange place) {
            ignoredAt = place;
            return this;
        }

        /** The other place; null if there is none. */
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
