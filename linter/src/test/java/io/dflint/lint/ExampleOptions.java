package io.dflint.lint;

import io.dflint.lint.rule.BuildContext;
import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.Configuration.Policy;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Selection;
import io.dflint.lint.rule.Today;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the fence of an example may say: {@code profile=, build-arg=K=V, trusted=, label=NAME:TYPE, strict-labels, ignore-file=}. */
final class ExampleOptions {
    private ExampleOptions() {}

    static LintOptions of(List<String> words) {
        Profile profile = Profile.ALL;
        Map<String, String> buildArgs = new LinkedHashMap<>();
        Map<String, LabelType> labels = new LinkedHashMap<>();
        List<String> trusted = List.of();
        Set<Policy> policies = Set.of();
        Today today = Today.NEVER;
        int endsSoon = 0;
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
                case "today" -> today = Today.of(value);
                case "ends-soon" -> endsSoon = Integer.parseInt(value);
                case "strict-labels" -> policies = Set.of(Policy.STRICT_LABELS);
                case "ignore-file", "context" -> {}
                default -> throw new IllegalArgumentException("unknown option of an example: " + word);
            }
        }
        Configuration configuration =
                new Configuration(Set.of(), Map.of(), trusted, labels, policies, Selection.NONE, endsSoon, null);
        return new LintOptions(profile == null ? Profile.ALL : profile, buildArgs, null, configuration, today);
    }

    /** The ignore file whose lines {@code ignore-file=} has, and the files that {@code context=} names, separated by commas. */
    static BuildContext context(List<String> words) {
        String ignoreFile = null;
        Set<String> files = Set.of();
        for (String word : words) {
            if (word.startsWith("ignore-file=")) {
                ignoreFile = word.substring("ignore-file=".length()).replace(',', '\n');
            } else if (word.startsWith("context=")) {
                files = Set.of(word.substring("context=".length()).split(",", -1));
            }
        }
        return new BuildContext(ignoreFile, files::contains);
    }
}
