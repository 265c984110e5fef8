package io.dflint.lint.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.Configuration.Policy;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import io.dflint.text.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comments ignore. The findings are those of rules that see one line: DL4000, DL3000, DL3008, DL3015 and so on. */
class SuppressionsTest {
    private LintOptions options = LintOptions.DEFAULT.withProfile(Profile.ALL);

    /** The findings of some rules, as {@code LINE ID}. */
    private List<String> lint(String text, String... rules) {
        SourceText source = SourceText.of(text);
        return new LintEngine(options)
                .lint(source).stream()
                        .filter(finding -> List.of(rules).contains(finding.id()))
                        .map(finding -> source.position(finding.range().start()).line() + 1 + " " + finding.id())
                        .toList();
    }

    private static Configuration configuration(boolean disabled, boolean unused) {
        Set<Policy> policies = new HashSet<>();
        if (disabled) {
            policies.add(Policy.NO_IGNORE_COMMENTS);
        }
        if (unused) {
            policies.add(Policy.REPORT_UNUSED_IGNORES);
        }
        return new Configuration(Set.of(), Map.of(), List.of(), Map.of(), policies);
    }

    @Nested
    class InDflintsProfiles {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "# dflint ignore=DL4000",
                    "# hadolint ignore=DL4000",
                    "#dflint ignore = dl4000",
                    "# dflint ignore=DL3006, DL4000",
                    "# dflint ignore=DL4000 we need it for the old tool",
                    "# dflint ignore=DL4000 # so it is",
                    "# dflint ignore=DL4000; reason=old tools",
                    "# dflint ignore=all",
                    "# dflint ignore=MaintainerDeprecated",
                    "# dflint ignore=trivy:DS-0022",
                    "# dflint ignore=S6586",
                    "# dflint ignore=DL4000\n# hadolint ignore=DL3006",
                    "# hadolint ignore=DL3006 because\n# Something else\n# dflint ignore=DL4000",
                    "# dflint stage ignore=DL4000",
                    "# dflint global ignore=DL4000",
                    "# hadolint global ignore=DL4000\n",
                    "# check=skip=MaintainerDeprecated",
                    "# check=skip=DL4000,X // why",
                    "# check=skip=all",
                })
        void aCommentAboveIgnores(String comment) {
            assertThat(lint("FROM debian:13\n" + comment + "\nMAINTAINER x\n", "DL4000"))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "# dflint ignore=DL4000\n",
                    "# dflint ignore DL4000",
                    "# dflint ignore=DL3006",
                    "# dflint ignore=",
                    "# please dflint ignore=DL4000",
                    "# dflintignore=DL4000",
                    "# dflint ignore=DL3006 DL4000",
                    "# check=skip=JSONArgsRecommended",
                    "# check=skop=MaintainerDeprecated",
                    "# hadolint stage ignore=DL3006",
                    "# hadolint shell=sh",
                })
        void othersDoNot(String comment) {
            assertThat(lint("FROM debian:13\n" + comment + "\nMAINTAINER x\n", "DL4000"))
                    .hasSize(1);
        }

        @Test
        void itCountsForTheWholeInstruction() {
            String run = """
                    FROM debian:13
                    # dflint ignore=DL3008
                    RUN apt-get update \\
                      && apt-get install -y --no-install-recommends \\
                         curl \\
                      && rm -rf /var/lib/apt/lists/*
                    RUN apt-get install -y curl
                    """;
            assertThat(lint(run, "DL3008")).containsExactly("7 DL3008");
        }

        @Test
        void insideOfARunItCountsForTheCommandBelow() {
            String run = """
                    FROM debian:13
                    RUN apt-get update \\
                      # dflint ignore=DL3008 the archive keeps no old versions
                      && apt-get install -y \\
                         curl \\
                         wget \\
                      && apt-get install -y less
                    """;
            assertThat(lint(run, "DL3008")).containsExactly("7 DL3008");
        }

        @Test
        void betweenTheWordsOfACommandItCountsForTheLineBelow() {
            String above = """
                    FROM debian:13
                    RUN apt-get install -y \\
                        # dflint ignore=DL3008

                        curl
                    """;
            assertThat(lint(above, "DL3008")).isEmpty();
            String below = """
                    FROM debian:13
                    RUN apt-get install -y \\
                        curl \\
                        # dflint ignore=DL3008
                        less \\
                      && apt-get install -y wget
                    """;
            assertThat(lint(below, "DL3008")).containsExactly("3 DL3008", "6 DL3008");
        }

        @Test
        void inAHeredocItIsACommentOfTheShell() {
            String run = """
                    FROM debian:13
                    RUN <<EOF
                    apt-get install -y curl
                      # dflint ignore=DL3008
                    apt-get install -y \\
                      wget
                    apt-get install -y less
                    EOF
                    """;
            assertThat(lint(run, "DL3008")).containsExactly("3 DL3008", "7 DL3008");
        }

        @Test
        void aStageIsWhatTheCommentStandsInOrAbove() {
            String text = """
                    # dflint stage ignore=DL4000
                    FROM debian:13 AS a
                    MAINTAINER a
                    FROM debian:13 AS b
                    MAINTAINER b
                    FROM debian:13 AS c
                    MAINTAINER c

                    # dflint stage ignore=DL4000

                    """;
            assertThat(lint(text, "DL4000")).containsExactly("5 DL4000");
        }

        @Test
        void theDirectiveCountsForAllOfDockersChecksAndTheirTwins() {
            String text = "# check=skip=all\nFROM debian as A\nMAINTAINER a\nENV a b\nWORKDIR x\n";
            assertThat(lint(
                            text,
                            "DL4000",
                            "FromAsCasing",
                            "StageNameCasing",
                            "LegacyKeyValueFormat",
                            "DL3000",
                            "DL3006"))
                    .containsExactly("2 DL3006");
        }

        @Test
        void aTypoInTheDirectiveIsReported() {
            assertThat(lint("# check=skp=all\nFROM debian:13\nMAINTAINER a\n", "syntax", "DL4000"))
                    .containsExactly("1 syntax", "3 DL4000");
        }

        @Test
        void theDirectiveMakesErrors() {
            SourceText text = SourceText.of("# check=error=true\nFROM debian:13 as b\n");
            assertThat(new LintEngine(options).lint(text))
                    .filteredOn(finding -> finding.id().equals("FromAsCasing"))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.ERROR);
        }

        @Test
        void experimentalChecksRunWhereTheFileAsksForThem() {
            String file = "FROM debian:13\n# other\nARG A\n\n# check=experimental=all\n# other\nARG B\n";
            assertThat(lint(file, "InvalidDefinitionDescription")).containsExactly("6 InvalidDefinitionDescription");
            assertThat(lint(
                            "# check=experimental=InvalidDefinitionDescription\n" + file,
                            "InvalidDefinitionDescription"))
                    .containsExactly("3 InvalidDefinitionDescription", "7 InvalidDefinitionDescription");
        }

        @Test
        void aPolicyCanForbidThem() {
            options = options.withConfiguration(configuration(true, false));
            String text = """
                    # check=skip=all
                    # dflint global ignore=DL4000
                    FROM debian:13
                    # hadolint ignore=DL4000
                    MAINTAINER x
                    """;
            assertThat(lint(text, "DL4000")).containsExactly("5 DL4000");
        }

        @Test
        void thoseThatIgnoreNothingAreReportedOnRequest() {
            String text = """
                    # dflint global ignore=DL3007
                    # dflint global ignore=DL4000
                    FROM debian:13
                    # dflint ignore=DL4000,DL3000,SC9086
                    MAINTAINER x
                    RUN echo \\
                      # dflint ignore=NoSuchRule
                      && true
                    # dflint ignore=DL4000

                    MAINTAINER x
                    """;
            assertThat(lint(text, Finding.UNUSED_IGNORE)).isEmpty();
            options = options.withConfiguration(configuration(false, true));
            assertThat(lint(text, Finding.UNUSED_IGNORE))
                    .containsExactly("1 unused-ignore", "4 unused-ignore", "7 unused-ignore", "9 unused-ignore");
        }
    }

    @Nested
    class InHadolintsProfile {
        private List<String> hadolint(String text) {
            options = LintOptions.DEFAULT.withProfile(Profile.HADOLINT);
            return lint(text, "DL4000");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "# hadolint  \t ignore=DL4000",
                    "# hadolint  global   ignore=DL4000",
                    "# hadolint ignore=DL4000",
                    "#\t hadolint ignore \t=\t DL4000 , DL3006",
                    "# hadolint ignore=DL4000 # for old tools",
                    "# hadolint ignore=DL4000#x",
                    "# hadolint global ignore=DL4000\n\n",
                    "# hadolint stage ignore=DL4000\n",
                    "# dflint ignore=MaintainerDeprecated for old tools\n# other",
                })
        void theseIgnore(String comment) {
            assertThat(hadolint("FROM debian:13\n" + comment + "\nMAINTAINER x\n"))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "# hadolint ignore=DL4000\n",
                    "# hadolint ignore=DL4000\n# other",
                    "# hadolint ignore=DL4000\n# hadolint ignore=DL3006",
                    "# hadolint ignore=DL4000 for old tools",
                    "# hadolint ignore=dl4000",
                    "# hadolint ignore=all",
                    "# hadolint ignore=DL4000,",
                    "# hadolint ignore=DL4000,other",
                    "# hadolint ignore=MaintainerDeprecated",
                    "# Hadolint ignore=DL4000",
                    "# hadolint ignore=",
                    "# check=skip=MaintainerDeprecated",
                })
        void theseDoNot(String comment) {
            assertThat(hadolint("FROM debian:13\n" + comment + "\nMAINTAINER x\n"))
                    .hasSize(1);
        }

        @Test
        void aStageBeginsBehindItsFrom() {
            options = LintOptions.DEFAULT.withProfile(Profile.HADOLINT);
            String text = """
                    # hadolint stage ignore=DL3006,DL4000
                    FROM debian
                    MAINTAINER a
                    FROM debian
                    MAINTAINER b
                    # hadolint stage ignore=DL4000
                    MAINTAINER c

                    MAINTAINER d
                    """;
            assertThat(lint(text, "DL3006", "DL4000")).containsExactly("2 DL3006", "4 DL3006", "5 DL4000");
        }

        @Test
        void insideOfAnInstructionItIsNotSeen() {
            options = LintOptions.DEFAULT.withProfile(Profile.HADOLINT);
            assertThat(lint(
                            "FROM debian:13\nRUN a \\\n# hadolint global ignore=DL4000\n  && b\nMAINTAINER x\n",
                            "DL4000"))
                    .containsExactly("5 DL4000");
        }
    }

    @Nested
    class InDockersProfile {
        private List<String> docker(String text, Map<String, String> buildArgs) {
            options = new LintOptions(Profile.DOCKER_CHECKS, buildArgs, null, Configuration.EMPTY);
            return lint(
                    text,
                    "JSONArgsRecommended",
                    "LegacyKeyValueFormat",
                    "FromAsCasing",
                    "MultipleInstructionsDisallowed",
                    "ConsistentInstructionCasing");
        }

        private List<String> docker(String text) {
            return docker(text, Map.of());
        }

        @Test
        void onlyItsOwnCommentsAndDflintsCount() {
            assertThat(docker("""
                            FROM debian:13
                            # hadolint ignore=JSONArgsRecommended
                            CMD a
                            FROM debian:13
                            # dflint ignore=JSONArgsRecommended
                            CMD a
                            FROM debian:13
                            # check=skip=JSONArgsRecommended
                            # more
                            CMD a
                            FROM debian:13
                            # check=skip=jsonargsrecommended
                            CMD a
                            """)).containsExactly("3 JSONArgsRecommended", "13 JSONArgsRecommended");
        }

        @Test
        void someChecksLookAtNoComments() {
            assertThat(docker("FROM debian:13\n# check=skip=all\nenv a b\nRUN x\n"))
                    .containsExactly("3 ConsistentInstructionCasing");
        }

        @Test
        void theLaterOfTwoCommandsSaysWhetherTheEarlierIsReported() {
            String text = "FROM debian:13\n%sCMD [\"a\"]\n%sCMD [\"b\"]\n";
            String skip = "# check=skip=MultipleInstructionsDisallowed\n";
            assertThat(docker(text.formatted(skip, ""))).containsExactly("3 MultipleInstructionsDisallowed");
            assertThat(docker(text.formatted("", skip))).isEmpty();
        }

        @Test
        void theBuildArgumentTakesThePlaceOfTheDirective() {
            String text = "# check=skip=all\nFROM debian:13 as b\nENV a b\n";
            assertThat(docker(text)).isEmpty();
            assertThat(docker(text, Map.of("BUILDKIT_DOCKERFILE_CHECK", "skip=FromAsCasing;error=true")))
                    .containsExactly("3 LegacyKeyValueFormat");
        }

        @Test
        void aDirectiveThatDockerDoesNotUnderstandEndsTheCheck() {
            assertThat(docker("# check=nonsense\nFROM debian:13 as b\nENV a b\n"))
                    .isEmpty();
        }
    }
}
