package io.dflint.lint;

import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.Configuration.Policy;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the fence of an example may say: {@code profile=, build-arg=K=V, trusted=, label=NAME:TYPE, strict-labels, ignore-file=}. */
final class ExampleOptions {
    private ExampleOptions() {}

    static LintOptions of(List<String> words) {
        Profile profile = Profile.ALL;
        Map<String, String> buildArgs = new LinkedHashMap<>();
        Map<String, LabelType> labels = new LinkedHashMap<>();
        List<String> trusted = List.of();
        Set<Policy> policies = Set.of();
        for (String word : words) {
            String value = word.substring(word.indexOf('=') + 1);
            switch (word.contains("=") ? word.substring(0, word.indexOf('=')) : word) {
                case "profile" -> profile = Profile.parse(value);
                case "build-arg" ->
                    buildArgs.put(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
                case "trusted" -> trusted = List.of(value.split(",", -1));
                case "label" ->
                    labels.put(
                            value.substring(0, value.indexOf(':')),
                            LabelType.valueOf(
                                    value.substring(value.indexOf(':') + 1).toUpperCase(Locale.ROOT)));
                case "strict-labels" -> policies = Set.of(Policy.STRICT_LABELS);
                case "ignore-file" -> {}
                default -> throw new IllegalArgumentException("unknown option of an example: " + word);
            }
        }
        Configuration configuration = new Configuration(Set.of(), Map.of(), trusted, labels, policies);
        return new LintOptions(profile == null ? Profile.ALL : profile, buildArgs, null, configuration);
    }

    /** The lines of {@code ignore-file=}, separated by commas; null without it. */
    static @Nullable String ignoreFile(List<String> words) {
        for (String word : words) {
            if (word.startsWith("ignore-file=")) {
                return word.substring("ignore-file=".length()).replace(',', '\n');
            }
        }
        return null;
    }
}
