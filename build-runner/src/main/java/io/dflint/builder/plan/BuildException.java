package io.dflint.builder.plan;

import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a build cannot continue. The message is a single line for the user: what is wrong and, where known, what
 * to do about it.
 */
public class BuildException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Place place;

    /**
     * A location in the Dockerfile.
     *
     * @param source the text of the file
     * @param range the part to underline
     */
    public record Place(SourceText source, TextRange range) {}

    public BuildException(String message) {
        this(message, null, null);
    }

    public BuildException(String message, @Nullable Place place) {
        this(message, place, null);
    }

    public BuildException(String message, @Nullable Place place, @Nullable Throwable cause) {
        super(message, cause);
        this.place = place;
    }

    /** The location of the failure, or null if it has none. */
    public @Nullable Place place() {
        return place;
    }

    /** Returns this failure with a location, or unchanged if it already has one. */
    public BuildException at(Place where) {
        return place != null ? this : new BuildException(text(), where, this);
    }

    /** All failures that this exception stands for, in the order of the file. */
    public List<BuildException> all() {
        return List.of(this);
    }

    private String text() {
        String message = getMessage();
        return message == null ? getClass().getSimpleName() : message;
    }
}
