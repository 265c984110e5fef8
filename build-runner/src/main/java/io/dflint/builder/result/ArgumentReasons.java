package io.dflint.builder.result;

import io.dflint.builder.cache.BuildRecord;
import io.dflint.builder.cache.BuildRecord.Entry;
import io.dflint.builder.event.BuildEvent.Argument;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.GlobalArgument;
import io.dflint.builder.plan.GlobalArgument.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Describes how the values of ARG before the first FROM differ from those of an earlier build. */
final class ArgumentReasons {
    private static final char ASSIGNS = '=';

    private ArgumentReasons() {}

    /** The entries to keep for later builds, one for each declared name. */
    static List<Entry> entries(BuildPlan plan) {
        List<Entry> entries = new ArrayList<>();
        for (GlobalArgument argument : plan.arguments()) {
            argument.values().forEach(value -> entries.add(entry(value)));
        }
        return entries;
    }

    private static Entry entry(Value value) {
        return value.text() == null
                ? new Entry(value.name(), "")
                : new Entry(value.name() + ASSIGNS + value.shown(), TextKey.of(value.text()));
    }

    /** @param before the earlier build; null if there is none */
    static List<Argument> compare(BuildPlan plan, @Nullable BuildRecord before) {
        Map<String, Deque<Entry>> old = new HashMap<>();
        if (before != null) {
            before.arguments()
                    .forEach(entry -> old.computeIfAbsent(name(entry), name -> new ArrayDeque<>())
                            .add(entry));
        }
        List<Argument> all = new ArrayList<>();
        for (GlobalArgument argument : plan.arguments()) {
            all.add(new Argument(argument, before == null ? CachedSteps.NO_EARLIER_BUILD : reason(argument, old)));
        }
        return all;
    }

    private static @Nullable String reason(GlobalArgument argument, Map<String, Deque<Entry>> old) {
        boolean several = argument.values().size() > 1;
        StringJoiner reasons = new StringJoiner("; ");
        for (Value value : argument.values()) {
            Deque<Entry> same = old.get(value.name());
            Entry before = same == null ? null : same.poll();
            String reason = before == null ? "is new" : reason(before, entry(value));
            if (!reason.isEmpty()) {
                reasons.add((several ? value.name() : "it") + " " + reason);
            }
        }
        return reasons.length() == 0 ? null : reasons.toString();
    }

    private static String reason(Entry before, Entry now) {
        if (before.key().equals(now.key())) {
            return "";
        }
        if (before.key().isEmpty()) {
            return "had no value";
        }
        if (TextKey.differsInLogins(before.key(), now.key())) {
            return "had another login in its address";
        }
        String value = before.text().substring(before.text().indexOf(ASSIGNS) + 1);
        return before.text().equals(now.text()) ? "had another value" : "was " + (value.isEmpty() ? "empty" : value);
    }

    private static String name(Entry entry) {
        int end = entry.text().indexOf(ASSIGNS);
        return end < 0 ? entry.text() : entry.text().substring(0, end);
    }
}
