package io.dflint.lint.pin;

import io.dflint.image.ImageReference;
import io.dflint.image.Platform;
import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.pin.TagVersion.Level;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.registry.Repository;
import io.dflint.syntax.Flag;
import io.dflint.text.TextEdit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules that query registries. They run only if the user enables them, and report nothing if a registry does not
 * answer.
 */
public final class OnlineRule implements Rule {
    private static final String LATEST = "latest";
    /** The maximum number of platforms that are listed. */
    private static final int MOST_PLATFORMS = 8;

    /** The rules, without the registry that they query. */
    private enum Kind {
        EXISTS(
                "REG-001",
                "Use images that exist",
                Severity.ERROR,
                OnlineRule::missing,
                "The registry has no such repository, or no such tag or digest in it. The build fails where the image is pulled."),
        PLATFORM(
                "REG-002",
                "Use platforms that the image has",
                Severity.ERROR,
                OnlineRule::platform,
                "`--platform` names a platform for which the registry has no image. The build fails where the image is pulled."),
        PATCH(
                "REG-003",
                "Use the newest patch of the image",
                Severity.INFO,
                OnlineRule::patch,
                "The tag names a version of which there is a newer patch in the same variant: with fixes, but nothing else that is new."),
        DIGEST(
                "REG-004",
                "Use the digest that the tag names",
                Severity.WARNING,
                OnlineRule::moved,
                "The tag names another image than the digest beside it, so what is built is older than the tag suggests.");

        private final RuleInfo info;
        private final Check check;
        private final String explanation;

        Kind(String id, String title, Severity severity, Check check, String explanation) {
            this.info = RuleInfo.own(id, title, severity).inDefault().inSecurity();
            this.check = check;
            this.explanation = explanation;
        }
    }

    private final Kind kind;
    private final TagUpdates patches;
    private final ImageAnswers answers;

    /** Checks an image. */
    @FunctionalInterface
    private interface Check {
        void check(OnlineRule rule, ImageUse use, ImageReference image, Report report);
    }

    private OnlineRule(Kind kind, ImageAnswers answers, LocalDate today) {
        this.kind = kind;
        this.answers = answers;
        patches = new TagUpdates(Level.PATCH, today);
    }

    /**
     * Returns all rules.
     *
     * @param today the day on which newer releases must be supported
     */
    public static List<Rule> all(ImageAnswers answers, LocalDate today) {
        List<Rule> rules = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            rules.add(new OnlineRule(kind, answers, today));
        }
        return rules;
    }

    /** Returns the page of the rule with this ID, as Markdown, or null if there is none. */
    public static @Nullable String page(String id) {
        for (Kind kind : Kind.values()) {
            if (kind.info.id().equalsIgnoreCase(id)) {
                return "# " + kind.info.id() + ": " + kind.info.title() + "\n\n" + kind.explanation
                        + "\n\n## About\n\n- Severity: " + kind.info.severity().label()
                        + "\n- Runs with `--online`, which asks registries about the images\n";
            }
        }
        return null;
    }

    @Override
    public RuleInfo info() {
        return kind.info;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ImageUse use : input.facts().images()) {
            ImageReference image = use.reference();
            if (use.known() && image != null && !image.text().equals("scratch")) {
                report.step();
                kind.check.check(this, use, image, report);
            }
        }
    }

    /** Returns the digest of a reference, or else its tag. */
    private static String meant(ImageReference image) {
        String digest = image.digest();
        String tag = image.tag();
        return digest != null ? digest : tag == null ? LATEST : tag;
    }

    private void missing(ImageUse use, ImageReference image, Report report) {
        if (answers.isMissing(Repository.of(image), meant(image))) {
            report.at(
                    use.instruction(),
                    use,
                    use.described() + " does not exist in " + image.registry()
                            + "; check the name, the tag and the digest");
        }
    }

    private void platform(ImageUse use, ImageReference image, Report report) {
        Flag flag = use.instruction().flag("platform");
        Platform asked = flag == null || flag.valueText().indexOf('$') >= 0
                ? null
                : Platform.parseOrNull(flag.valueText(), Platform.LINUX_AMD64);
        List<String> platforms = asked == null ? List.of() : answers.platforms(Repository.of(image), meant(image));
        if (flag == null || asked == null || platforms.isEmpty() || has(platforms, asked)) {
            return;
        }
        report.at(
                use.instruction(),
                flag,
                use.described() + " has no image for " + asked.format() + "; it has "
                        + String.join(", ", platforms.subList(0, Math.min(MOST_PLATFORMS, platforms.size()))));
    }

    private static boolean has(List<String> platforms, Platform asked) {
        for (String platform : platforms) {
            Platform each = Platform.parseOrNull(platform, Platform.LINUX_AMD64);
            if (each == null
                    || asked.normalized().runs(each.normalized())
                    || asked.normalized().isSameAs(each.normalized())) {
                return true;
            }
        }
        return false;
    }

    private void patch(ImageUse use, ImageReference image, Report report) {
        String tag = image.tag();
        if (tag == null || TagVersion.parse(tag) == null) {
            return;
        }
        String newest = patches.choose(image, tag, answers.tags(Repository.of(image)));
        if (!newest.equals(tag)) {
            report.at(
                            use.instruction(),
                            use,
                            use.described() + " has the newer patch " + newest + "; dflint update writes it")
                    .fix(image.digest() == null ? replacement(use, image, ":" + newest, "Use " + newest) : null);
        }
    }

    private void moved(ImageUse use, ImageReference image, Report report) {
        String tag = image.tag();
        String digest = image.digest();
        String now = tag == null || digest == null ? null : answers.digest(Repository.of(image), tag);
        if (now != null && !now.equals(digest)) {
            report.at(
                            use.instruction(),
                            use,
                            "the tag " + tag + " of " + image.familiarName()
                                    + " names another digest now; dflint update writes it")
                    .fix(replacement(use, image, ":" + tag + "@" + now, "Use the digest that the tag names"));
        }
    }

    /** Returns a fix that replaces the end of the reference, or null if it is not written literally in the file. */
    private static @Nullable Fix replacement(ImageUse use, ImageReference image, String end, String title) {
        if (use.isComputed() || !use.written().contentEquals(image.text())) {
            return null;
        }
        String name = image.text().substring(0, image.places().repository().end());
        return Fix.unsafe(title, new TextEdit(use.range(), name + end));
    }
}
