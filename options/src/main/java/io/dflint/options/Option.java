package io.dflint.options;

import java.util.List;

/**
 * An option of a command. The options of a command are the constants of an enum, each of which holds a {@link Spec}.
 */
public interface Option {
    /**
     * The specification of an option.
     *
     * @param letter the short name with its hyphen, such as {@code -f}; empty if there is none
     * @param spelling the long name with its hyphens, such as {@code --format}
     * @param valueName the name of the value in the help, such as {@code FILE}; empty for a switch
     * @param help one sentence
     * @param isRepeatable whether every occurrence takes effect, rather than only the last
     * @param candidates the values that completion offers; empty for file names
     */
    record Spec(
            String letter,
            String spelling,
            String valueName,
            String help,
            boolean isRepeatable,
            List<String> candidates) {

        /**
         * Returns an option with a value.
         *
         * @param names the long name, optionally preceded by the short name and a comma: {@code -f, --format}
         */
        public static Spec of(String names, String valueName, String help) {
            int comma = names.indexOf(',');
            String letter = comma < 0 ? "" : names.substring(0, comma);
            String spelling = comma < 0 ? names : names.substring(comma + 2);
            return new Spec(letter, spelling, valueName, help, false, List.of());
        }

        /** Returns a switch. */
        public static Spec of(String names, String help) {
            return of(names, "", help);
        }

        /** Returns the same option, but repeatable. */
        public Spec repeatable() {
            return new Spec(letter, spelling, valueName, help, true, candidates);
        }

        /** Returns the same option, but with a fixed set of values. */
        public Spec words(String... words) {
            return new Spec(letter, spelling, valueName, help, isRepeatable, List.of(words));
        }
    }

    /** The specification. */
    Spec spec();

    default String letter() {
        return spec().letter();
    }

    default String spelling() {
        return spec().spelling();
    }

    default String valueName() {
        return spec().valueName();
    }

    default String help() {
        return spec().help();
    }

    default boolean isRepeatable() {
        return spec().isRepeatable();
    }

    default List<String> candidates() {
        return spec().candidates();
    }

    /** Reports whether it is a switch, which has no value or {@code true} or {@code false}. */
    default boolean isSwitch() {
        return valueName().isEmpty();
    }
}
