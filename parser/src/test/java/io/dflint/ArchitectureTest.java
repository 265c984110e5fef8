package io.dflint;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the packages of this module may know of each other and of the world. */
@Tag("class-path")
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.dflint");

    @Test
    void packagesBuildOnEachOtherInOrder() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy("io.dflint.text..")
                .layer("word")
                .definedBy("io.dflint.word..")
                .layer("image")
                .definedBy("io.dflint.image..")
                .layer("ignore")
                .definedBy("io.dflint.ignore..")
                .layer("shell")
                .definedBy("io.dflint.shell")
                .layer("shell.reader")
                .definedBy("io.dflint.shell.reader")
                .layer("shell.call")
                .definedBy("io.dflint.shell.call")
                .layer("syntax")
                .definedBy("io.dflint.syntax..")
                .layer("instruction")
                .definedBy("io.dflint.instruction..")
                .layer("dockerfile")
                .definedBy("io.dflint.dockerfile..")
                .layer("model")
                .definedBy("io.dflint.model..")
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("word")
                .mayOnlyAccessLayers("text")
                .whereLayer("image")
                .mayOnlyAccessLayers("text")
                .whereLayer("ignore")
                .mayOnlyAccessLayers("text")
                .whereLayer("shell")
                .mayOnlyAccessLayers("text", "word")
                .whereLayer("shell.reader")
                .mayOnlyAccessLayers("text", "shell")
                .whereLayer("shell.call")
                .mayOnlyAccessLayers("text", "word", "shell", "shell.reader")
                .whereLayer("syntax")
                .mayOnlyAccessLayers("text", "word", "image", "ignore")
                .whereLayer("instruction")
                .mayOnlyAccessLayers("text", "word", "image", "ignore", "syntax")
                .whereLayer("model")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.dflint.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsDescribed() throws IOException {
        String described = Files.readString(Path.of("../docs/ARCHITECTURE.md"));
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(described).contains("`" + name.substring("io.dflint.".length()) + "`"));
    }

    @Test
    void onlyTheGrammarAndItsReaderKnowAntlr() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.dflint.grammar..", "io.dflint.dockerfile..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.antlr..")
                .check(CLASSES);
    }

    @Test
    void nothingReachesOutsideTheProcess() {
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "reach files, the network, the clock or the process",
                        type -> type.getPackageName().startsWith("java.nio.file")
                                || type.getPackageName().startsWith("java.net")
                                || type.getPackageName().startsWith("java.util.logging")
                                || type.isEquivalentTo(java.io.File.class)
                                || type.isEquivalentTo(java.io.InputStream.class)
                                || type.isEquivalentTo(java.io.PrintStream.class)
                                || type.isEquivalentTo(java.time.Clock.class)
                                || type.isEquivalentTo(System.class)
                                || type.isEquivalentTo(Runtime.class)
                                || type.isEquivalentTo(ProcessBuilder.class)
                                || type.isEquivalentTo(Thread.class)))
                .check(CLASSES);
    }

    /** Regular expressions can take for ever, and they and {@code String.format} make a command start slowly. */
    @Test
    void nothingMatchesOrFormatsTheSlowWay() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "split", String.class)
                .orShould()
                .callMethod(String.class, "replaceAll", String.class, String.class)
                .orShould()
                .callMethod(String.class, "matches", String.class)
                .check(CLASSES);
    }
}
