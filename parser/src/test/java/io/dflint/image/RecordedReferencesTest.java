package io.dflint.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
import io.dflint.RecordedFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares image references with what {@code distribution/reference} made of them. */
class RecordedReferencesTest {
    /**
     * The recording program was linked without any hash, so it refused every digest that is well-formed. Docker has them:
     * for these texts all but the digest is compared.
     */
    private static final String NO_HASHES = "unsupported digest algorithm";

    @Test
    void referencesAreReadAsRecorded() throws IOException {
        List<JsonObject> facts = RecordedFacts.ofKind("reference");
        assumeFalse(facts.isEmpty(), "no reference data");
        List<String> differences = new ArrayList<>();
        for (JsonObject fact : facts) {
            String text = fact.get("reference").getAsString();
            boolean withoutHashes =
                    fact.has("error") && fact.get("error").getAsString().equals(NO_HASHES);
            String expected = withoutHashes ? "all but the digest is valid" : recorded(fact);
            String actual = withoutHashes ? withoutDigest(text) : ours(text);
            if (!expected.equals(actual)) {
                differences.add(fact + "\n  but was " + actual);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String recorded(JsonObject fact) {
        if (fact.has("error")) {
            return "error";
        }
        return describe(
                fact.get("registry").getAsString(),
                fact.get("repository").getAsString(),
                fact.has("tag") ? fact.get("tag").getAsString() : "",
                fact.get("familiar").getAsString(),
                fact.get("withDefaultTag").getAsString());
    }

    private static String ours(String text) {
        return switch (ImageReference.parse(text)) {
            case InvalidReference invalid -> "error";
            case ImageReference reference ->
                describe(
                        reference.registry(),
                        reference.repository(),
                        reference.tag() == null ? "" : reference.tag(),
                        reference.familiar(),
                        reference.withDefaultTag().canonical());
        };
    }

    private static String withoutDigest(String text) {
        int at = text.indexOf('@');
        boolean nameIsValid = ImageReference.parse(text.substring(0, at)) instanceof ImageReference;
        boolean digestIsTheOnlyDoubt = switch (ImageReference.parse(text)) {
            case ImageReference reference -> text.substring(at + 1).equals(reference.digest());
            case InvalidReference invalid -> invalid.reason() == InvalidReference.Reason.DIGEST;
        };
        return nameIsValid && digestIsTheOnlyDoubt ? "all but the digest is valid" : "no";
    }

    private static String describe(
            String registry, String repository, String tag, String familiar, String withDefaultTag) {
        return registry + " " + repository + " " + tag + " " + familiar + " " + withDefaultTag;
    }
}
