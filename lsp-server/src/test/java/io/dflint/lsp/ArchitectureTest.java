package io.dflint.lsp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("class-path")
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

    /** The packages in the order in which they may use each other: each only those before it. */
    private static final List<String> ORDER =
            List.of("shell", "symbol", "document", "config", "notes", "workspace", "feature", "build", "protocol");

    @Test
    void packagesUseOnlyThoseBeforeThem() {
        for (int i = 0; i < ORDER.size(); i++) {
            List<String> after = new ArrayList<>(List.of("io.dflint.lsp"));
            ORDER.subList(i + 1, ORDER.size()).forEach(name -> after.add("io.dflint.lsp." + name + ".."));
            noClasses()
                    .that()
                    .resideInAPackage("io.dflint.lsp." + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(after.toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void handlersKnowOnlyWhatTheyShare() {
        noClasses()
                .that()
                .resideInAPackage("io.dflint.lsp.protocol")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.dflint.lsp.protocol.handler..")
                .check(CLASSES);
    }

    /** Every package has its place in the order, and a line in the map. */
    @Test
    void theMapNamesEveryPackage() throws IOException {
        String map = Files.readString(Path.of("../docs/ARCHITECTURE.md"));
        for (JavaClass type : CLASSES) {
            String[] names = type.getPackageName().split("\\.", -1);
            if (names.length > 3) {
                assertThat(ORDER).contains(names[3]);
                boolean feature = names[3].equals("feature");
                String own = feature
                        ? "feature.<name>"
                        : String.join(".", Arrays.asList(names).subList(3, names.length));
                assertThat(map).contains("`lsp." + own + "`");
            }
        }
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
