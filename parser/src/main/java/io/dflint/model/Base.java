package io.dflint.model;

/** What a stage starts from. */
public sealed interface Base {

    /** Another stage of the file. */
    record OfStage(Stage stage) implements Base {}

    /**
     * An image.
     *
     * @param reference variables expanded; as written if that fails
     * @param known whether every variable in it had a value
     */
    record OfImage(String reference, boolean known) implements Base {}

    /** Nothing. */
    record Scratch() implements Base {}

    /** FROM lacks its image. */
    record Missing() implements Base {}
}
