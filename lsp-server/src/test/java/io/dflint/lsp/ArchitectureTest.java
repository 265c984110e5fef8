package io.dflint.lsp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String FEATURES = "io.dflint.lsp.feature..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dflint.lsp");

    @Test
    void onlyTheProtocolKnowsLsp4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.dflint.lsp.protocol..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.lsp4j..")
                .check(CLASSES);
    }

    @Test
    void featuresDoNotKnowEachOther() {
        slices().matching("io.dflint.lsp.feature.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void featuresKnowNoProtocol() {
        noClasses()
                .that()
                .resideInAPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dflint.lsp.protocol..", "com.google.gson..")
                .check(CLASSES);
    }

    @Test
    void documentsKnowNoFeature() {
        noClasses()
                .that()
                .resideInAnyPackage("io.dflint.lsp.document..", "io.dflint.lsp.symbol..", "io.dflint.lsp.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES, "io.dflint.lsp.protocol..", "io.dflint.lsp.config..")
                .check(CLASSES);
    }

    @Test
    void nothingIsWrittenToStandardOutput() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .accessField(System.class, "out")
                .check(CLASSES);
    }

    /** A handler that nobody lists would answer nothing. */
    @Test
    void everyHandlerIsUsed() {
        TreeSet<String> listed = new TreeSet<>();
        Main.handlers().forEach(handler -> listed.add(handler.getClass().getName()));
        TreeSet<String> written = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            if (each.getPackageName().equals("io.dflint.lsp.protocol.handler")
                    && each.getSimpleName().endsWith("Handler")) {
                written.add(each.getName());
            }
        }
        assertThat(listed).isEqualTo(written);
    }
}
