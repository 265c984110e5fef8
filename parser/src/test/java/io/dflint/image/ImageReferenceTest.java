package io.dflint.image;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dflint.TestTables;
import io.dflint.TestTables.Row;
import io.dflint.image.ImageReference.Places;
import io.dflint.text.TextRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ImageReferenceTest {

    @TestFactory
    List<DynamicTest> rowsOfTables() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : TestTables.files("image", "references.table")) {
            for (Row row : TestTables.rows(file)) {
                tests.add(dynamicTest(row.place() + " " + row.left(), () -> check(row)));
            }
        }
        return tests;
    }

    private static void check(Row row) {
        switch (ImageReference.parse(row.left())) {
            case ImageReference reference ->
                assertThat(reference.registry() + " | " + reference.repository() + " | " + orBlank(reference.tag())
                                + "| " + orBlank(reference.digest()) + "| " + reference.familiar())
                        .isEqualTo(row.right().startsWith("|") ? " " + row.right() : row.right());
            case InvalidReference invalid -> {
                int at = row.right().indexOf(" @");
                assertThat(row.right()).startsWith("!");
                assertThat(invalid.message())
                        .contains(row.right().substring(1, at).strip());
                assertThat(invalid.range().of(invalid.text()))
                        .isEqualTo(row.right().substring(at + 2).strip());
            }
        }
    }

    private static String orBlank(@Nullable String part) {
        return part == null ? "" : part + " ";
    }

    @Test
    void partsHavePlaces() {
        assertThat(places("ghcr.io/org/app:1.2"))
                .isEqualTo(new Places(new TextRange(0, 7), new TextRange(8, 15), new TextRange(16, 19), null));
        assertThat(places("ubuntu")).isEqualTo(new Places(null, new TextRange(0, 6), null, null));
        String digest = "sha256:" + "0".repeat(64);
        assertThat(places("index.docker.io/a:b@" + digest))
                .isEqualTo(new Places(
                        new TextRange(0, 15), new TextRange(16, 17), new TextRange(18, 19), new TextRange(20, 91)));
        assertThat(places("my_reg.io/app")).isEqualTo(new Places(null, new TextRange(0, 13), null, null));
    }

    private static Places places(String text) {
        return requireNonNull(ImageReference.parseOrNull(text)).places();
    }

    @Test
    void latestIsTheDefaultTagUnlessThereIsADigest() {
        String digest = "sha256:" + "0".repeat(64);

        assertThat(withDefaultTag("ubuntu")).isEqualTo("docker.io/library/ubuntu:latest");
        assertThat(withDefaultTag("ubuntu:24.04")).isEqualTo("docker.io/library/ubuntu:24.04");
        assertThat(withDefaultTag("ubuntu@" + digest)).isEqualTo("docker.io/library/ubuntu@" + digest);
    }

    private static String withDefaultTag(String text) {
        return ImageReference.parse(text) instanceof ImageReference reference
                ? reference.withDefaultTag().canonical()
                : "invalid";
    }

    @Test
    void officialImagesAreInLibrary() {
        assertThat(isOfficial("ubuntu")).isTrue();
        assertThat(isOfficial("docker.io/library/ubuntu:1")).isTrue();
        assertThat(isOfficial("bitnami/redis")).isFalse();
        assertThat(isOfficial("library/a/b")).isFalse();
        assertThat(isOfficial("ghcr.io/library/a")).isFalse();
    }

    private static boolean isOfficial(String text) {
        return ImageReference.parse(text) instanceof ImageReference reference && reference.isOfficial();
    }

    @Test
    void theEmptyTextIsNoReference() {
        assertThat(ImageReference.parse(""))
                .isEqualTo(
                        new InvalidReference("", InvalidReference.Reason.EMPTY, TextRange.at(0), "missing image name"));
    }

    /** What is read is read again from its canonical form; the places are those of the parts. */
    @Test
    void anyTextIsReadOrRefused() {
        Random random = new Random(3);
        String[] pieces = {
            "a", "B", "0", ".", "-", "_", "/", ":", "@", "[", "]", "docker.io", "localhost", "sha256:", "é", " "
        };
        int valid = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            if (ImageReference.parse(text.toString()) instanceof ImageReference reference) {
                valid++;
                Places places = reference.places();
                assertThat(reference.repository()).endsWith(places.repository().of(text));
                assertThat(reference.tag())
                        .isEqualTo(places.tag() == null ? null : places.tag().of(text));
                assertThat(ImageReference.parse(reference.canonical()))
                        .isInstanceOfSatisfying(
                                ImageReference.class,
                                again -> assertThat(again.canonical()).isEqualTo(reference.canonical()));
            }
        }
        assertThat(valid).isGreaterThan(1000);
    }
}
