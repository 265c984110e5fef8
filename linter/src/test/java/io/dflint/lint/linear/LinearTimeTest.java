package io.dflint.lint.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.RuleDoc;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.facts.WorkLimit;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.steps.CountingLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Four times the file takes about four times the steps and the memory, and gives reports of four times the length, for all rules,
 * facts and report formats, and for every kind of file that can be made of the examples of the rules. No rule comes near the limit
 * at which it is stopped. Steps and memory are counted, not timed.
 */
@Tag("class-path")
class LinearTimeTest {
    private static final int GROWTH = 4;

    /** What grows with the square of the file takes 16 times the steps. */
    private static final double MOST_GROWTH = 5.5;

    /** What fixes and values may add for each character of the file, however they are spread. */
    private static final long STEPS_PER_CHARACTER = 10;

    private static final long BYTES_PER_CHARACTER = 500;

    /** Less shows no growth: what is done once outweighs it. */
    private static final long FEW_STEPS = 30_000;

    private static final long FEW_BYTES = 2_000_000;

    /** Values may be longer than the file by a bounded factor, up to which work grows with the square. */
    private static final long FACTOR_OF_VALUES = 60;

    private static final CountingLoader LOADER = new CountingLoader(LinearTimeTest.class.getClassLoader());

    @TestFactory
    Stream<DynamicTest> everyRule() {
        return Rules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.info().id(), () -> {
                    String example = RuleDoc.of(rule.info()).bad().getFirst().text();
                    check(example, 30, profile(rule), "", List.of(rule.info().id()));
                }));
    }

    private static Profile profile(Rule rule) {
        return rule.info().origin() == RuleInfo.Origin.DOCKER ? Profile.DOCKER_CHECKS : Profile.ALL;
    }

    @TestFactory
    Stream<DynamicTest> allRulesOfAProfileAndReportsOnTheirExamples() {
        return Stream.of(Profile.ALL, Profile.HADOLINT, Profile.DOCKER_CHECKS)
                .flatMap(profile -> examples(rules(profile)).stream()
                        .map(text -> DynamicTest.dynamicTest(
                                profile + " on examples from " + text.strip(),
                                () -> check(text, 5, profile, "report", ids(profile)))));
    }

    /** The examples of rules, some of them in each text. */
    private static List<String> examples(List<Rule> rules) {
        List<String> texts = new ArrayList<>();
        int size = 44;
        for (int i = 0; i < rules.size(); i++) {
            String bad = RuleDoc.of(rules.get(i).info()).bad().getFirst().text();
            if (i % size == 0) {
                texts.add(bad);
            } else {
                texts.set(i / size, texts.getLast() + bad);
            }
        }
        return texts;
    }

    /** What scripts do often that no example of a rule does: facts about a script are to be derived once, and not at each of these. */
    @TestFactory
    Stream<DynamicTest> allRulesOnOrdinaryScripts() {
        return Stream.of(
                        "x=1; echo \"$x\"",
                        "x=$x:/a; export x",
                        "f() { local y=1; echo $y; }; f a",
                        "a=(1 2); a+=(3); echo \"${a[@]}\"; b=$a",
                        "if [ -n \"$x\" ]; then cd /a; else unset x; fi",
                        "for i in 1 2; do read -r line; done; set -- $i; shift",
                        "case $x in a) exit 1;; *) trap 'rm $x' EXIT;; esac",
                        "cat a | while read l; do n=$((n + 1)); done > b 2>&1")
                .map(script -> DynamicTest.dynamicTest(
                        script,
                        () -> check(
                                "FROM debian:13\nSHELL [\"/bin/bash\", \"-c\"]\nRUN " + script + "\n",
                                60,
                                Profile.ALL,
                                "",
                                ids(Profile.ALL))));
    }

    private static List<Rule> rules(Profile profile) {
        return Rules.all().stream()
                .filter(rule -> profile == Profile.ALL
                        || rule.info().origin()
                                == (profile == Profile.HADOLINT ? RuleInfo.Origin.HADOLINT : RuleInfo.Origin.DOCKER))
                .toList();
    }

    private static List<String> ids(Profile profile) {
        return rules(profile).stream().map(rule -> rule.info().id()).toList();
    }

    private static void check(String example, int n, Profile profile, String report, List<String> rules) {
        Shapes.of(example).forEach((kind, shape) -> {
            String small = shape.text().apply(n);
            String large = shape.text().apply(GROWTH * n);
            Map<String, Long> few = work(small, profile, report, rules);
            work(large, profile, report, rules).forEach((what, cost) -> {
                double times = (double) cost / Math.max(1, few.getOrDefault(what, 0L));
                long factor = shape.valuesGrow() ? FACTOR_OF_VALUES : 1;
                boolean isMemory = what.startsWith(LintWork.BYTES);
                long perCharacter = factor * (isMemory ? BYTES_PER_CHARACTER : STEPS_PER_CHARACTER);
                boolean fine = cost <= (isMemory ? FEW_BYTES : FEW_STEPS)
                        || times <= MOST_GROWTH
                        || cost <= perCharacter * large.length();
                assertThat(fine)
                        .as(
                                "%s on %s: %s for %s characters, %.1f times those for %s characters; made of %s",
                                what, kind, cost, large.length(), times, small.length(), example)
                        .isTrue();
                if (what.startsWith(LintWork.STEPS + "D")) {
                    assertThat(cost)
                            .as("%s on %s: near the limit that stops a rule; made of %s", what, kind, example)
                            .isLessThan(WorkLimit.forLength(large.length()) / 2);
                }
            });
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> work(String text, Profile profile, String report, List<String> rules) {
        List<String> input = new ArrayList<>(List.of(profile.name(), text, report));
        input.addAll(rules);
        try {
            Object lint =
                    LOADER.loadClass(LintWork.class.getName()).getConstructor().newInstance();
            return ((Function<List<String>, Map<String, Long>>) lint).apply(input);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the counting classes cannot be loaded", e);
        }
    }
}
