package io.dflint.builder.plan;

import io.dflint.builder.text.SecretNames;
import io.dflint.builder.text.UrlLogin;
import io.dflint.instruction.Arg;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An ARG before the first FROM.
 *
 * @param text the instruction on one line; credentials in URLs are masked
 * @param values the declared arguments, in order
 */
public record GlobalArgument(Arg instruction, String text, List<Value> values) {

    /**
     * A build argument and its value from this instruction on.
     *
     * @param text the value; null if it has none
     */
    public record Value(String name, @Nullable String text, Origin origin) {
        /** Longer values are shortened for display. */
        private static final int LONGEST = 60;

        /** The value for display: empty if the name suggests a secret, and with the credentials in URLs masked. */
        public String shown() {
            if (text == null) {
                return "";
            }
            if (SecretNames.isSecret(name)) {
                return SecretNames.HIDDEN;
            }
            String line = UrlLogin.hidden(text);
            return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
        }

        private String meaning() {
            if (text == null) {
                return name + " has no value";
            }
            return name + " is " + (text.isEmpty() ? "empty" : shown()) + ", " + origin.words;
        }
    }

    /** Where a value comes from. */
    public enum Origin {
        DEFAULT("the default"),
        BUILD_ARGUMENT("from a build argument"),
        PLATFORM("from the platforms of the build");

        private final String words;

        Origin(String words) {
            this.words = words;
        }
    }

    /**
     * Describes the values on one line, such as {@code VERSION is 3, the default}. Secrets and credentials are left
     * out.
     */
    public String meaning() {
        StringJoiner all = new StringJoiner("; ");
        for (Value value : values) {
            all.add(value.meaning());
        }
        return all.toString();
    }
}
