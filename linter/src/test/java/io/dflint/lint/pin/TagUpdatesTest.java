package io.dflint.lint.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.image.ImageReference;
import io.dflint.lint.pin.TagVersion.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagUpdatesTest {

    /** Image and level, the tags of the registry, and the tag to move to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ghcr.io/x/app:1.2.3 PATCH | 1.2.4 1.2.10 1.3.0 2.0.0 | 1.2.10",
                "ghcr.io/x/app:1.2.3 MINOR | 1.2.4 1.3.0 1.10.1 2.0.0 | 1.10.1",
                "ghcr.io/x/app:1.2.3 MAJOR | 1.2.4 1.3.0 2.0.0 10.0.0 | 10.0.0",
                "ghcr.io/x/app:1.2 MINOR | 1.3.1 1.3 2.0 | 1.3",
                "ghcr.io/x/app:1.2 PATCH | 1.2.1 1.3 2.0 | 1.2",
                "ghcr.io/x/app:7 MINOR | 8 9 | 7",
                "ghcr.io/x/app:7 MAJOR | 8 9 10-rc1 | 9",
                "ghcr.io/x/app:v1.2.3 MINOR | 1.9.0 v1.4.0 v1.4.1-rc.1 | v1.4.0",
                "ghcr.io/x/app:1.2.3-alpine MINOR | 1.4.0 1.3.0-alpine 1.3.1-slim | 1.3.0-alpine",
                "ghcr.io/x/app:1.2.3-alpine3.20 MINOR | 1.3.0-alpine3.21 | 1.2.3-alpine3.20",
                "ghcr.io/x/app:latest MAJOR | 1 2 | latest",
                "ghcr.io/x/app:99999999999999999999 MAJOR | 999999999999999999999 | 99999999999999999999",
                "ghcr.io/x/app:1.2.3 MAJOR | 1.2.2 1.2.3 0.9.0 odd | 1.2.3",
                // An interim release ends before the long-term one that it would replace.
                "ubuntu:24.04 MINOR | 24.10 25.04 26.04 | 24.04",
                "ubuntu:24.04 MAJOR | 24.10 25.10 26.04 | 26.04",
                "node:22.1-slim MINOR | 22.9-slim 23.0-slim 24.0-slim | 22.9-slim",
                "node:20-slim MAJOR | 21-slim 23-slim 24-slim | 24-slim",
            })
    void choosesTheNewestOfTheVariant(String imageAndLevel, String tags, String chosen) {
        String[] words = imageAndLevel.split(" ", 2);
        ImageReference image = Objects.requireNonNull(ImageReference.parseOrNull(words[0]));
        TagUpdates updates = new TagUpdates(Level.valueOf(words[1]), LocalDate.parse("2026-11-28"));
        assertThat(updates.choose(image, Objects.requireNonNull(image.tag()), List.of(tags.split(" ", -1))))
                .isEqualTo(chosen);
    }
}
