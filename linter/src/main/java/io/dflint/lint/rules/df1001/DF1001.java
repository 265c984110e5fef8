package io.dflint.lint.rules.df1001;

import io.dflint.image.ImageReference;
import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.lifecycle.Release;
import io.dflint.lint.lifecycle.ReleaseTable;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports base images that are no longer supported, or are based on such a release. */
public final class DF1001 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF1001", "Use a base image that is still supported", Severity.WARNING)
            .inDefault()
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Map<String, Report.Draft> computed = new HashMap<>();
        Deadline deadline =
                new Deadline(input.options().today(), input.configuration().endsSoon());
        for (ImageUse image : input.facts().images()) {
            ImageReference reference = image.reference();
            if (reference == null) {
                continue;
            }
            String name = reference.familiarName();
            // With a digest, the tag may be missing, and the name of the image may be sufficient.
            String effective = reference.effectiveTag();
            String tag = effective == null ? "" : effective;
            ReleaseTable table = ReleaseTable.get();
            Release release = table.find(name, tag);
            if (release != null && deadline.isPast(release)) {
                ended(image, release, computed, report);
                continue;
            }
            Release base = table.builtOn(name, tag);
            if (base != null && deadline.isPast(base)) {
                baseEnded(image, base, computed, report);
            } else if (release != null && deadline.isNear(release)) {
                endsSoon(image, name(release), release, computed, report);
            } else if (base != null && deadline.isNear(base)) {
                endsSoon(image, name(base) + ", on which it is built,", base, computed, report);
            }
        }
    }

    /**
     * Returns the finding for the same image from the same variables, which is not reported twice, or null if there is
     * none.
     */
    private static Report.@Nullable Draft earlier(ImageUse image, Map<String, Report.Draft> computed) {
        Report.Draft draft = computed.get(image.described());
        return draft == null ? null : draft.related(image.tagRange(), "also used here");
    }

    private static void ended(ImageUse image, Release release, Map<String, Report.Draft> computed, Report report) {
        if (earlier(image, computed) != null) {
            return;
        }
        Report.Draft draft = report.at(
                image.instruction(),
                image.tagRange(),
                image.described() + ": " + name(release) + " reached end of life " + release.when() + "; use "
                        + successor(image, release));
        draft.valuesFrom(image.variables());
        if (image.isComputed()) {
            computed.put(image.described(), draft);
        }
        Fix fix = fix(image, release);
        if (fix != null) {
            draft.fix(fix);
        }
    }

    private static void baseEnded(ImageUse image, Release base, Map<String, Report.Draft> computed, Report report) {
        if (earlier(image, computed) != null) {
            return;
        }
        Report.Draft draft = report.at(
                image.instruction(),
                image.tagRange(),
                image.described() + " is built on " + name(base)
                        + ", which reached end of life " + base.when() + "; use a tag built on "
                        + base.successor());
        draft.valuesFrom(image.variables());
        if (image.isComputed()) {
            computed.put(image.described(), draft);
        }
    }

    private static void endsSoon(
            ImageUse image, String what, Release release, Map<String, Report.Draft> computed, Report report) {
        if (earlier(image, computed) != null) {
            return;
        }
        Report.Draft draft = report.at(
                        image.instruction(),
                        image.tagRange(),
                        image.described() + ": the last day of support for " + what + " is " + release.supportEnds()
                                + "; plan the move to " + release.successor())
                .valuesFrom(image.variables());
        if (image.isComputed()) {
            computed.put(image.described(), draft);
        }
    }

    private static String name(Release release) {
        return release.isWholeImage() ? "the image " + release.image() : release.image() + " " + release.tag();
    }

    /** Not safe, because another release may need other packages and settings. */
    private static @Nullable Fix fix(ImageUse image, Release release) {
        ImageReference reference = image.reference();
        if (image.isComputed()
                || reference == null
                || reference.digest() != null
                || release.successor().indexOf(' ') >= 0) {
            return null;
        }
        String successor = successor(image, release);
        String same = release.image() + ":";
        return reference.tag() == null || !successor.startsWith(same)
                ? move(successor, image.range(), successor)
                : move(successor, image.tagRange(), successor.substring(same.length()));
    }

    /** Returns the successor in the same variant: {@code node:26-slim} for {@code node:16-slim}. */
    private static String successor(ImageUse image, Release release) {
        String successor = release.successor();
        String tag = image.reference() == null ? null : image.reference().tag();
        int colon = successor.indexOf(':', successor.lastIndexOf('/'));
        if (tag == null || successor.indexOf(' ') >= 0) {
            return successor;
        }
        if (colon < 0) {
            return successor + ":" + tag;
        }
        String to = successor.substring(0, colon);
        if (to.equals("sonarqube")) {
            return to + ":" + Editions.ofSonarQube(tag);
        }
        boolean isSameKind = to.equals(release.image())
                || to.equals("eclipse-temurin")
                || to.startsWith("mcr.microsoft.com/dotnet/");
        return isSameKind
                ? Editions.ofDotnet(release.image(), tag, to) + successor.substring(colon) + Variants.of(to, tag)
                : successor;
    }

    private static Fix move(String title, TextRange place, String text) {
        return Fix.unsafe("Use " + title, new TextEdit(place, text));
    }
}
