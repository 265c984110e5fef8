package io.dflint.model;

/** What a stage starts from. */
public sealed interface Base {

    /** Another stage of the file. */
    record OfStage(Stage stage) implements Base {}

    /**
     * An image.
     *
     * @param reference the image reference with variables expanded, or as written if the expansion fails
     * @param known whether every variable in the reference had a value
     */
    record OfImage(String reference, boolean known) implements Base {}

    /** The empty image, {@code FROM scratch}. */
    record Scratch() implements Base {}

    /** A FROM without an image. */
    record Missing() implements Base {}
}
