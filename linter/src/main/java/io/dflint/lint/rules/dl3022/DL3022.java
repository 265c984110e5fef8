package io.dflint.lint.rules.dl3022;

import io.dflint.instruction.Copy;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.facts.image.OfficialImages;
import io.dflint.lint.facts.value.HadolintText;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.model.StageReference.Kind;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Suggestion;
import io.dflint.text.TextEdit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code COPY --from} of a stage that does not exist. */
public final class DL3022 implements Rule {
    /** Keeps files of very many stages from taking the square of their time. */
    private static final int MOST_COMPARISONS = 50_000;

    private static final RuleInfo INFO = RuleInfo.hadolint("DL3022", "Copy from an existing stage", Severity.WARNING)
            .sameAs("kics:68a51e22")
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (input.asHadolint()) {
            checkAsHadolint(input, report);
        } else {
            checkPrecisely(input, report);
        }
    }

    /** A name that is no stage may be an image or a build context. It is wrong if it nearly is a stage. */
    private static void checkPrecisely(LintInput input, Report report) {
        Set<String> names = new LinkedHashSet<>();
        for (Stage stage : input.model().stages()) {
            if (stage.name() != null) {
                names.add(stage.name());
            }
        }
        int comparisons = MOST_COMPARISONS;
        Map<String, Optional<String>> nearest = new HashMap<>();
        for (ImageUse use : input.facts().images()) {
            String name = use.text();
            if (use.kind() == Kind.FROM || !use.known() || !isBare(name) || OfficialImages.contains(name)) {
                continue;
            }
            if (!nearest.containsKey(name) && names.size() <= comparisons) {
                comparisons -= names.size();
                nearest.put(name, Optional.ofNullable(Suggestion.nearest(name, names)));
            }
            String meant = nearest.getOrDefault(name, Optional.empty()).orElse(null);
            if (meant != null) {
                report.at(
                                use.instruction(),
                                use.range(),
                                "no stage is named " + name
                                        + ", so Docker looks for an image of that name; did you mean the stage " + meant
                                        + "?")
                        .fix(Fix.unsafe("Copy from " + meant, new TextEdit(use.range(), meant)));
            }
        }
    }

    private static boolean isBare(String name) {
        return name.indexOf('/') < 0 && name.indexOf(':') < 0 && name.indexOf('@') < 0;
    }

    /** Whatever has no colon must be the name of a stage above, spelt alike, or a number below that of the stages so far. */
    private static void checkAsHadolint(LintInput input, Report report) {
        Set<String> aliases = new HashSet<>();
        int stages = 0;
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof From from) {
                stages++;
                String alias = input.facts().hadolintImage(from).alias();
                if (alias != null) {
                    aliases.add(alias);
                }
            } else if (instruction instanceof Copy copy) {
                Flag flag = copy.flag("from");
                String source = flag == null ? ":" : HadolintText.dropQuotes(flag.valueText());
                if (source.indexOf(':') < 0 && !aliases.contains(source) && !isNumberBelow(source, stages)) {
                    report.at(copy, copy, "COPY --from names no stage above it");
                }
            }
        }
    }

    /** Whether a text starts with a number below a bound; what follows the digits does not matter. */
    private static boolean isNumberBelow(String text, int bound) {
        int digits = 0;
        long value = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            value = Math.min(Integer.MAX_VALUE, value * 10 + Character.digit(text.charAt(digits), 10));
            digits++;
        }
        return digits > 0 && value < bound;
    }
}
