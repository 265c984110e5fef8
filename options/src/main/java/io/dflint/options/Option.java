package io.dflint.options;

import java.util.List;

/** A row of the table of a command's options. The table is an enum, each of its constants holds a {@link Spec}. */
public interface Option {
    /**
     * What an option is.
     *
     * @param letter the short name with its hyphen, such as {@code -f}; empty for none
     * @param spelling the name with its hyphens, such as {@code --format}
     * @param valueName what help calls the value, such as {@code FILE}; empty for a switch, which has none
     * @param help one sentence
     * @param isRepeatable whether each occurrence counts, not only the last one
     * @param candidates the words that completion offers as values; empty for file names
     */
    record Spec(
            String letter,
            String spelling,
            String valueName,
            String help,
            boolean isRepeatable,
            List<String> candidates) {

        /**
         * An option with a value.
         *
         * @param names the name, and the letter with a comma before it, if there is one: {@code -f, --format}
         */
        public static Spec of(String names, String valueName, String help) {
            int comma = names.indexOf(',');
            String letter = comma < 0 ? "" : names.substring(0, comma);
            String spelling = comma < 0 ? names : names.substring(comma + 2);
            return new Spec(letter, spelling, valueName, help, false, List.of());
        }

        /** A switch. */
        public static Spec of(String names, String help) {
            return of(names, "", help);
        }

        /** The same, but each occurrence counts. */
        public Spec repeatable() {
            return new Spec(letter, spelling, valueName, help, true, candidates);
        }

        /** The same, but its value is one of these words. */
        public Spec words(String... words) {
            return new Spec(letter, spelling, valueName, help, isRepeatable, List.of(words));
        }
    }

    /** What the row says. */
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

    /** Whether it has no value, or at most {@code true} or {@code false}. */
    default boolean isSwitch() {
        return valueName().isEmpty();
    }
}
