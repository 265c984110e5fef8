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
 * @param text as written, on one line; logins in addresses are made unreadable
 * @param values what it declares, in order
 */
public record GlobalArgument(Arg instruction, String text, List<Value> values) {

    /**
     * A build argument, and what it is worth from there on.
     *
     * @param text null without a value
     */
    public record Value(String name, @Nullable String text, Origin origin) {
        /** Longer ones are shortened where they are shown. */
        private static final int LONGEST = 60;

        /** The value for people: of a name that looks like a secret it is left out, and of an address the login. */
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

    /** What it comes to in one line, such as {@code VERSION is 3, the default}; secrets and logins are left out. */
    public String meaning() {
        StringJoiner all = new StringJoiner("; ");
        for (Value value : values) {
            all.add(value.meaning());
        }
        return all.toString();
    }
}
