package io.dflint.lint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the parts of the linter leave to each other. */
@Tag("class-path")
class LinterArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dflint.lint");

    @Test
    void noRuleUsesAnother() {
        slices().matching("io.dflint.lint.rules.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    /** The packages in the order in which they may use each other: each only those before it. */
    private static final List<String> ORDER = List.of(
            "lifecycle",
            "command",
            "facts",
            "rule",
            "ignore",
            "kit",
            "rules",
            "output",
            "compat",
            "engine",
            "fix",
            "embed",
            "report",
            "config",
            "custom",
            "adopt",
            "shellcheck",
            "cli");

    @Test
    void packagesUseOnlyThoseBeforeThem() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String[] after = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(name -> "io.dflint.lint." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("io.dflint.lint." + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(after)
                    .check(CLASSES);
        }
        slices().matching("io.dflint.lint.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void anImitationCanBeDeletedWithTheLineThatNamesIt() {
        for (String program : List.of("hadolint", "docker")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.dflint.lint.compat." + program + "..")
                    .and()
                    .doNotHaveFullyQualifiedName("io.dflint.lint.engine.Behaviours")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.dflint.lint.compat." + program + "..")
                    .check(CLASSES);
        }
    }

    /** Rules give the same answer without a network. */
    @Test
    void onlyPinAsksRegistries() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.dflint.lint.pin..", "io.dflint.lint.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dflint.registry..", "io.dflint.lint.pin..", "java.net.http..")
                .check(CLASSES);
    }

    @Test
    void theMapNamesEveryPackage() throws IOException {
        String map = Files.readString(Path.of("../docs/ARCHITECTURE.md"));
        for (JavaClass type : CLASSES) {
            String[] names =
                    type.getPackageName().substring("io.dflint.".length()).split("\\.", -1);
            boolean nested = names.length > 2 && (names[1].equals("facts") || names[1].equals("compat"));
            String name = "lint." + names[1] + (nested ? "." + names[2] : "");
            assertThat(map).contains("`" + name);
        }
    }

    @Test
    void rulesAndFactsNeitherReadNorWriteNorAskTheSystem() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.dflint.lint.rules.*..",
                        "io.dflint.lint.facts..",
                        "io.dflint.lint.command..",
                        "io.dflint.lint.kit..",
                        "io.dflint.lint.ignore..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "io.dflint.lint.input..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.dflint.lint.rules.*..",
                        "io.dflint.lint.facts..",
                        "io.dflint.lint.command..",
                        "io.dflint.lint.kit..",
                        "io.dflint.lint.ignore..")
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsOptionsAndTheStreamsOfTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.dflint.lint.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "io.dflint.options..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.dflint.lint.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void librariesStayWhereTheyAreNeeded() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.dflint.lint.output..",
                        "io.dflint.lint.compat.hadolint.report..",
                        "io.dflint.lint.report..",
                        "io.dflint.lint.adopt..",
                        "io.dflint.lint.shellcheck..",
                        "io.dflint.lint.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.gson..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.dflint.lint.config..", "io.dflint.lint.embed..", "io.dflint.lint.custom..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.antlr..")
                .check(CLASSES);
    }

    @Test
    void theEngineKnowsNothingOfWhatIsAroundIt() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.dflint.lint.engine..",
                        "io.dflint.lint.rule..",
                        "io.dflint.lint.kit..",
                        "io.dflint.lint.command..",
                        "io.dflint.lint.facts..",
                        "io.dflint.lint.rules..",
                        "io.dflint.lint.ignore..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.dflint.lint.cli..",
                        "io.dflint.lint.config..",
                        "io.dflint.lint.input..",
                        "io.dflint.lint.report..")
                .check(CLASSES);
    }

    @Test
    void everyRuleIsListedById() {
        List<String> listed = Rules.all().stream().map(rule -> rule.info().id()).toList();
        List<String> written = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("io.dflint.lint.rules.")
                        && type.isAssignableTo(Rule.class)
                        && !type.isInterface()
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
        assertThat(listed).isEqualTo(written);
        for (Rule rule : Rules.all()) {
            assertThat(rule.getClass().getPackageName())
                    .as("the folder of %s", rule.info().id())
                    .isEqualTo("io.dflint.lint.rules." + rule.info().id().toLowerCase(Locale.ROOT));
        }
    }
}
