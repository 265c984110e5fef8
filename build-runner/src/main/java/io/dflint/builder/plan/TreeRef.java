package io.dflint.builder.plan;

/** A tree of files that COPY, ADD or a mount reads from. */
public sealed interface TreeRef {

    /**
     * A build context.
     *
     * @param name the name of the context; empty for the main one
     */
    record Context(String name) implements TreeRef {
        static final Context MAIN = new Context("");
    }

    /** The result of a stage. */
    record OfStage(StagePlan stage) implements TreeRef {}

    /** The files of an image. */
    record OfImage(BaseImage image) implements TreeRef {}

    /** A tree without files. */
    record Empty() implements TreeRef {}
}
