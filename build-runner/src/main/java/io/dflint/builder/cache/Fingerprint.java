package io.dflint.builder.cache;

import io.dflint.builder.digest.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the result of a step depends on.
 *
 * @param inputs the inputs, in a fixed order
 * @param key the digest of the inputs, 64 hexadecimal digits
 */
public record Fingerprint(List<Input> inputs, String key) {

    /** Returns the fingerprint of inputs. */
    public static Fingerprint of(List<Input> inputs) {
        Sha256 digest = new Sha256();
        for (Input input : inputs) {
            digest.part(input.kind().text());
            digest.part(input.name());
            digest.part(input.value());
        }
        return new Fingerprint(List.copyOf(inputs), digest.hex());
    }

    /** Returns this fingerprint with another value for one kind of input. */
    public Fingerprint with(Input.Kind kind, String value) {
        List<Input> changed = new ArrayList<>(inputs.size());
        for (Input input : inputs) {
            changed.add(input.kind() == kind ? new Input(kind, input.name(), value) : input);
        }
        return of(changed);
    }
}
