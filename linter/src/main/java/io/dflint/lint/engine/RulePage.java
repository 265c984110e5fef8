package io.dflint.lint.engine;

import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/** The page of a rule: its explanation and its metadata. */
public final class RulePage {
    private RulePage() {}

    /** Returns the page as Markdown. */
    public static String of(RuleInfo rule) {
        StringBuilder page = new StringBuilder(RuleDoc.of(rule).text().stripTrailing());
        page.append("\n\n## About\n\n");
        page.append("- Severity: ").append(rule.severity().label()).append('\n');
        page.append("- Profiles: ").append(profiles(rule)).append('\n');
        if (rule.shadowedBy() != null) {
            page.append("- Shown by: ").append(rule.shadowedBy()).append('\n');
        }
        if (!rule.sameAs().isEmpty()) {
            page.append("- Also known as: ")
                    .append(String.join(", ", rule.sameAs()))
                    .append('\n');
        }
        String link = RuleLinks.ofMakers(rule);
        if (link != null) {
            page.append("- Where it comes from: <").append(link).append(">\n");
        }
        return page.toString();
    }

    /** Returns the profiles in which a rule runs, and whether it is an opt-in. */
    public static String profiles(RuleInfo rule) {
        List<String> names = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            if (rule.isIn(profile)) {
                names.add(profile.label());
            }
        }
        String joined = names.isEmpty() ? "none" : String.join(", ", names);
        return rule.optIn() ? joined + "; only when asked for" : joined;
    }

    /** Returns the page that lists all others, as Markdown. */
    public static String index() {
        StringBuilder page = new StringBuilder("""
                # Rules

                Every rule of dflint with the severity of its findings and the profiles that have it. `dflint explain ID` prints
                these pages, `dflint rules` this list. The pages are generated from the Markdown next to the rules.

                | Rule | What it asks for | Severity | Profiles |
                | --- | --- | --- | --- |
                """);
        for (Rule rule : Rules.all()) {
            RuleInfo info = rule.info();
            page.append("| [").append(info.id()).append("](").append(info.id()).append(".md) | ");
            page.append(info.title().replace("|", "\\|")).append(" | ");
            page.append(info.severity().label())
                    .append(" | ")
                    .append(profiles(info))
                    .append(" |\n");
        }
        return page.toString();
    }
}
