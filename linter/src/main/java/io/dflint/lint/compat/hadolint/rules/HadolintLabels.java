package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Copy;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Label;
import io.dflint.lint.compat.hadolint.HadolintImage;
import io.dflint.lint.compat.hadolint.HadolintPair;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.lint.rule.LintInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the stages in which hadolint reports a missing label. It makes one pass over the file, and identifies stages
 * only by name.
 */
final class HadolintLabels {
    private final LintInput input;
    private final String label;
    private final Set<From> missing = new LinkedHashSet<>();
    private final Map<String, List<From>> byName = new HashMap<>();
    private final Set<String> labelled = new HashSet<>();

    private HadolintLabels(LintInput input, String label) {
        this.input = input;
        this.label = label;
    }

    /** Returns the stages in the order of the file. */
    static List<From> missing(LintInput input, String label) {
        return new HadolintLabels(input, label).read();
    }

    private List<From> read() {
        From current = null;
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof From from) {
                current = from;
                begin(from);
            } else if (instruction instanceof Copy copy && copy.flag("from") != null) {
                silence(Quotes.drop(copy.flag("from").valueText()));
            } else if (instruction instanceof Label labels && current != null && sets(labels)) {
                HadolintImage image = HadolintImage.of(current);
                silence(image.key());
                missing.remove(current);
                if (image.alias() != null) {
                    labelled.add(image.alias());
                }
            }
        }
        return new ArrayList<>(missing);
    }

    private void begin(From from) {
        HadolintImage image = HadolintImage.of(from);
        if (labelled.contains(image.name())) {
            if (image.alias() != null) {
                labelled.add(image.alias());
            }
            return;
        }
        missing.add(from);
        if (image.alias() != null) {
            byName.computeIfAbsent(image.alias(), name -> new ArrayList<>(1)).add(from);
        }
    }

    /**
     * Removes the stages of a name. A stage that is copied from, or on which a stage with the label is based, does not
     * need the label.
     */
    private void silence(String name) {
        List<From> stages = byName.remove(name);
        if (stages != null) {
            stages.forEach(missing::remove);
        }
    }

    private boolean sets(Label labels) {
        for (HadolintPair pair : HadolintPair.of(labels)) {
            if (pair.key().equals(label)) {
                return true;
            }
        }
        return false;
    }
}
