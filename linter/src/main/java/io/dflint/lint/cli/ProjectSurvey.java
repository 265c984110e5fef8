package io.dflint.lint.cli;

import io.dflint.image.ImageReference;
import io.dflint.instruction.Instruction;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.format.FormatOptions;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.model.Base;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.text.LineIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Summarizes the Dockerfiles of a project as a commented configuration file. */
final class ProjectSurvey {
    private final Profile profile;
    private final Map<String, Integer> findings = new TreeMap<>();
    private final Map<String, Integer> registries = new TreeMap<>();
    private final Map<String, Integer> indents = new TreeMap<>();
    private int files;

    ProjectSurvey(Profile profile) {
        this.profile = profile;
    }

    void add(BuildModel model, List<Finding> found) {
        files++;
        for (Finding finding : found) {
            findings.merge(finding.id(), 1, Integer::sum);
        }
        for (Stage stage : model.stages()) {
            if (stage.base() instanceof Base.OfImage image && image.known()) {
                ImageReference reference = ImageReference.parseOrNull(image.reference());
                if (reference != null) {
                    registries.merge(reference.registry(), 1, Integer::sum);
                }
            }
        }
        LineIndex lines = model.file().source().lines();
        for (Instruction instruction : model.file().instructions()) {
            int first = lines.line(instruction.range().start()) + 1;
            if (first <= lines.line(instruction.range().end())) {
                indent(lines.lineText(first));
            }
        }
    }

    private void indent(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            end++;
        }
        String width = line.startsWith("\t") ? "tab" : String.valueOf(end);
        if (end > 0 && end <= 8) {
            indents.merge(width, 1, Integer::sum);
        }
    }

    /** Returns a text such as {@code 3 Dockerfiles}. */
    String dockerfiles() {
        return files + (files == 1 ? " Dockerfile" : " Dockerfiles");
    }

    String text() {
        StringBuilder text = new StringBuilder("""
                # Configuration of dflint. 'dflint config FILE' shows what counts for a file, 'dflint explain ID' explains a rule.

                # The set of rules: default, security, all, hadolint or docker-checks.
                profile: %s

                # Rules that came to dflint after this month run only once this is raised.
                ruleset: "%s"

                # The lowest severity that makes dflint exit with 1: error, warning, info, style or none.
                failure-threshold: info

                """.formatted(profile.label(), RuleInfo.NEWEST_RULESET));
        ignored(text);
        registries(text);
        text.append("# What 'dflint format' indents continued lines with.\n");
        text.append("indent: ").append(indent()).append('\n');
        return text.toString();
    }

    private void ignored(StringBuilder text) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : findings.entrySet()) {
            Rule rule = Rules.named(entry.getKey());
            if (rule != null) {
                int count = entry.getValue();
                lines.add("#  - " + entry.getKey() + "  # " + count + (count == 1 ? " finding: " : " findings: ")
                        + rule.info().title());
            }
        }
        if (lines.isEmpty()) {
            text.append("# Rules that do not run.\nignored: []\n\n");
            return;
        }
        text.append("# Rules that do not run. These find something in ").append(dockerfiles());
        text.append(" now; remove the # of those you do not want.\n# To accept what there is and report");
        text.append(" only what is new, use 'dflint --write-baseline FILE' instead.\nignored:\n");
        lines.forEach(line -> text.append(line).append('\n'));
        text.append('\n');
    }

    private void registries(StringBuilder text) {
        if (registries.isEmpty()) {
            return;
        }
        text.append(
                "# Registries that images may come from (DL3026). These are in use; remove the # to allow no others.\n");
        text.append("#trustedRegistries:\n");
        registries.forEach(
                (registry, count) -> text.append("#  - ").append(registry).append('\n'));
        text.append('\n');
    }

    /** Returns the most frequent indentation, or the default if there is none. */
    private String indent() {
        String most = String.valueOf(FormatOptions.DEFAULT.indent().length());
        int count = 0;
        for (Map.Entry<String, Integer> entry : indents.entrySet()) {
            if (entry.getValue() > count) {
                most = entry.getKey();
                count = entry.getValue();
            }
        }
        return most;
    }
}
