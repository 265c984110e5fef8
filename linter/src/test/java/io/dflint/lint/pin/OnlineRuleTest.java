package io.dflint.lint.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.fix.FixSelection;
import io.dflint.lint.fix.Fixer;
import io.dflint.lint.rule.LintOptions;
import io.dflint.registry.Published;
import io.dflint.registry.Registry;
import io.dflint.registry.RegistryException;
import io.dflint.registry.RegistryException.Kind;
import io.dflint.registry.Repository;
import io.dflint.text.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnlineRuleTest {
    private static final String NEW = "sha256:" + "a".repeat(64);
    private static final String OLD = "sha256:" + "b".repeat(64);

    private int asked;

    /** Has app:1.2.3 and app:1.2.4 for two platforms; down.example does not answer. */
    private final Registry registry = new Registry() {
        @Override
        public String digest(Repository repository, String tag) throws RegistryException {
            return published(repository, tag).digest();
        }

        @Override
        public List<String> tags(Repository repository) throws RegistryException {
            published(repository, "1.2.3");
            return List.of("1.2.3", "1.2.4", "1.3.0", "1.2.5-alpine");
        }

        @Override
        public Published published(Repository repository, String reference) throws RegistryException {
            asked++;
            if (repository.registry().equals("down.example")) {
                throw new RegistryException(Kind.UNREACHABLE, "cannot connect to down.example");
            }
            boolean exists = Set.of("1.2.3", "1.2.4", NEW).contains(reference);
            if (!exists) {
                throw new RegistryException(Kind.NOT_FOUND, "not found");
            }
            return new Published(NEW, List.of("linux/amd64", "linux/arm64/v8"), null);
        }
    };

    private final ImageAnswers answers = new ImageAnswers(registry);
    private final LintEngine engine =
            new LintEngine(LintOptions.DEFAULT, OnlineRule.all(answers, LocalDate.parse("2026-11-28")));

    private List<String> lint(String text) {
        return engine.lint(SourceText.of(text)).stream()
                .map(finding -> finding.id() + " " + finding.message())
                .toList();
    }

    @Test
    void findsWhatDoesNotExist() {
        assertThat(lint("ARG TAG=9\nFROM acme/app:$TAG\nFROM acme/app@" + OLD
                        + "\nFROM scratch\nCOPY --from=acme/app /x /x\n"))
                .containsExactly(
                        "REG-001 acme/app:$TAG (acme/app:9) does not exist in docker.io; check the name, the tag and the digest",
                        "REG-001 acme/app@" + OLD
                                + " does not exist in docker.io; check the name, the tag and the digest",
                        "REG-001 acme/app does not exist in docker.io; check the name, the tag and the digest");
    }

    @Test
    void findsPlatformsThatAreMissing() {
        assertThat(
                        lint(
                                "FROM --platform=linux/arm64 acme/app:1.2.4\nFROM --platform=linux/s390x acme/app:1.2.4\nFROM --platform=$BUILDPLATFORM acme/app:1.2.4\n"))
                .containsExactly(
                        "REG-002 acme/app:1.2.4 has no image for linux/s390x; it has linux/amd64, linux/arm64/v8");
    }

    @Test
    void findsNewerPatchesAndMovedTags() {
        SourceText text = SourceText.of("FROM acme/app:1.2.3\nFROM acme/app:1.2.4@" + OLD + "\n");
        assertThat(lint(text.content()))
                .containsExactly(
                        "REG-003 acme/app:1.2.3 has the newer patch 1.2.4; dflint update writes it",
                        "REG-001 acme/app:1.2.4@" + OLD
                                + " does not exist in docker.io; check the name, the tag and the digest",
                        "REG-004 the tag 1.2.4 of acme/app names another digest now; dflint update writes it");
        assertThat(new Fixer(new FixSelection(true, Set.of()), engine::lint)
                        .fix(text)
                        .text()
                        .content())
                .isEqualTo("FROM acme/app:1.2.4\nFROM acme/app:1.2.4@" + NEW + "\n");
    }

    @Test
    void asksOnceAndSaysWhatIsNotAnswered() {
        assertThat(lint("FROM down.example/x:1\nFROM down.example/x:1\n")).isEmpty();
        assertThat(asked).isEqualTo(2);
        assertThat(answers.problems()).containsExactly("cannot connect to down.example");
    }
}
