package io.dflint.builder.result;

import io.dflint.builder.cache.BuildRecord;
import io.dflint.builder.cache.BuildRecord.Entry;
import io.dflint.builder.event.BuildEvent.Configured;
import io.dflint.builder.event.StepId;
import io.dflint.builder.event.StepNumbers;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.Step;
import io.dflint.builder.text.SecretNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes how FROM and the instructions that only change the config differ from those of an earlier build. */
final class ConfigReasons {
    /** Precedes the digest that replaces the arguments of an instruction with a secret. */
    private static final String DIGEST = " sha256:";

    private static final int SECRET_DIGITS = 8;

    private ConfigReasons() {}

    /** The entries to keep for later builds, FROM first. */
    static List<Entry> entries(StagePlan stage) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(StepNumbers.from(stage), id(image(stage))));
        for (StepId id : configuring(stage)) {
            Step step = stage.steps().get(id.index());
            entries.add(new Entry(shown(step), TextKey.of(step.createdBy())));
        }
        return entries;
    }

    /** @param before the stage in an earlier build; null if there is none */
    static List<Configured> compare(StagePlan stage, BuildRecord.@Nullable Stage before) {
        List<Entry> old = before == null ? List.of() : before.configuration();
        List<Entry> now = entries(stage);
        List<StepId> steps = configuring(stage);
        List<Configured> all = new ArrayList<>();
        if (before == null || old.isEmpty()) {
            all.add(new Configured(new StepId(stage, -1), CachedSteps.NO_EARLIER_BUILD));
            steps.forEach(id -> all.add(new Configured(id, CachedSteps.NO_EARLIER_BUILD)));
            return all;
        }
        all.add(new Configured(
                new StepId(stage, -1), from(old.getFirst(), before.image(), now.getFirst(), image(stage))));
        List<Entry> rest = now.subList(1, now.size());
        StepPairs pairs = new StepPairs(
                old.subList(1, old.size()), rest.stream().map(Entry::text).toList());
        for (int i = 0; i < rest.size(); i++) {
            String reason = pairs.hasPair(i) ? reason(pairs.pair(i), rest.get(i)) : "this instruction is new";
            all.add(new Configured(steps.get(i), reason));
        }
        return all;
    }

    private static @Nullable BaseImage image(StagePlan stage) {
        return stage.base() instanceof StageBase.Image(BaseImage found) ? found : null;
    }

    /**
     * Identifies an image; empty for none. Unlike {@link BaseImage#name}, this does not change when the image is
     * pushed.
     */
    private static String id(@Nullable BaseImage image) {
        if (image == null) {
            return "";
        }
        String id = image.details().id();
        return id.isEmpty() ? image.name() : id;
    }

    private static @Nullable String from(Entry before, String image, Entry now, @Nullable BaseImage found) {
        if (!before.text().equals(now.text())) {
            return "it was " + Reasons.shortened(before.text());
        }
        return found == null || before.key().equals(now.key())
                ? null
                : "the base image moved: " + Reasons.digest(image) + " -> " + Reasons.digest(found.name());
    }

    private static @Nullable String reason(Entry before, Entry now) {
        if (!before.text().equals(now.text())) {
            boolean secret = before.text().contains(DIGEST) || now.text().contains(DIGEST);
            return secret ? "its text changed" : "it was " + Reasons.shortened(before.text());
        }
        if (before.key().equals(now.key())) {
            return null;
        }
        return TextKey.differsInLogins(before.key(), now.key())
                ? "it has another login in an address"
                : "a variable in it has another value";
    }

    /** The steps of the file that only change the config. */
    private static List<StepId> configuring(StagePlan stage) {
        List<StepId> all = new ArrayList<>();
        for (int i = 0; i < stage.steps().size(); i++) {
            Step step = stage.steps().get(i);
            if (!step.changesFiles() && !step.trigger()) {
                all.add(new StepId(stage, i));
            }
        }
        return all;
    }

    private static String shown(Step step) {
        String text = step.text();
        return SecretNames.isSecret(text)
                ? StepPairs.keyword(text) + DIGEST + TextKey.digest(text).substring(0, SECRET_DIGITS)
                : text;
    }
}
