package io.dflint.builder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dflint.builder.cli.Dfbuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Tag("class-path")
class ArchitectureTest {
    private static final String ROOT = "io.dflint.builder.";

    /** A package uses those that come before it. */
    private static final List<String> ORDER = List.of(
            "text",
            "collection",
            "stream",
            "temporary",
            "json",
            "tar",
            "digest",
            "http",
            "daemon",
            "registry",
            "plan",
            "source",
            "cache",
            "event",
            "store",
            "context",
            "resource",
            "layer",
            "copy",
            "mount",
            "run",
            "key",
            "image",
            "result",
            "execute",
            "buildkit",
            "record",
            "report",
            "targets",
            "cli.workflow",
            "cli.builds",
            "cli");

    /** They look for a word in a message, or pass on one that this project wrote. */
    private static final String READ_MESSAGES = ".*\\.(JsonException|GitSource|Selection|TlsErrors|EngineErrors|Http"
            + "|LimitOptions|RunCommand|ImageLoader|BuildRun)";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dflint.builder");

    @ParameterizedTest
    @FieldSource("ORDER")
    void usesPackagesBeforeItOnly(String name) {
        String[] later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                .map(other -> ROOT + other)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void theOrderAndTheDocumentNameEveryPackage() throws IOException {
        TreeSet<String> packages = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            packages.add(each.getPackageName().substring(ROOT.length()));
        }
        assertThat(ORDER).containsExactlyInAnyOrderElementsOf(packages);
        String document = Files.readString(Path.of("..", "docs", "ARCHITECTURE.md"));
        assertThat(packages).allSatisfy(name -> assertThat(document).contains("`builder." + name + "`"));
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.dflint.builder.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheDaemonPackageKnowsDockerJava() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.dflint.builder.daemon")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.dockerjava..", "org.bouncycastle..")
                .check(CLASSES);
    }

    @Test
    void nothingKnowsPicocli() {
        noClasses().should().dependOnClassesThat().resideInAPackage("picocli..").check(CLASSES);
    }

    /** Messages of Java's own exceptions are not for users: they may be a mere path, or null. */
    @Test
    void failuresAreShownByTheirText() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "text")
                .and()
                .haveNameNotMatching(READ_MESSAGES)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the message of an exception of Java",
                        call -> call.getTarget().getName().equals("getMessage")
                                && call.getTargetOwner().getPackageName().startsWith("java.")))
                .check(CLASSES);
    }

    @Test
    void onlyMainKnowsTheStreamsOfTheProcess() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Dfbuild.class)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
