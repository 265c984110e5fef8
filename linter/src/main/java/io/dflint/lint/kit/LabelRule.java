package io.dflint.lint.kit;

import io.dflint.lint.facts.label.LabelEntry;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;

/** A rule that checks the values of all labels with one type in the label schema. */
public abstract class LabelRule implements Rule {
    private final RuleInfo info;
    private final LabelType type;
    private final String wanted;

    /**
     * Creates a rule.
     *
     * @param wanted what the value must be, with an article and an example
     */
    protected LabelRule(RuleInfo info, LabelType type, String wanted) {
        this.info = info;
        this.type = type;
        this.wanted = wanted;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final void check(LintInput input, Report report) {
        if (!input.configuration().labelSchema().containsValue(type)) {
            return;
        }
        for (LabelEntry label : input.facts().labels()) {
            String value = label.value();
            if (value != null && input.configuration().labelSchema().get(label.key()) == type && !fits(value)) {
                report.at(
                                label.instruction(),
                                label,
                                "label " + label.key() + " must be " + wanted + "; "
                                        + (value.isEmpty() ? "it is empty" : value + " is not"))
                        .about(label.key());
            }
        }
    }

    /** Reports whether a value is valid for the type. */
    protected abstract boolean fits(String value);
}
