package io.dflint.builder.plan;

import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A build cannot go on. The message is one line for the user: what is wrong, and what to do where that is known. */
public class BuildException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Place place;

    /**
     * Where in the Dockerfile.
     *
     * @param source the text of the file
     * @param range what to underline
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

    /** Null if the failure has no place in the file. */
    public @Nullable Place place() {
        return place;
    }

    /** This failure, at a place if it has none yet. */
    public BuildException at(Place where) {
        return place != null ? this : new BuildException(text(), where, this);
    }

    /** This failure, or those that it stands for, in the order of the file. */
    public List<BuildException> all() {
        return List.of(this);
    }

    private String text() {
        String message = getMessage();
        return message == null ? getClass().getSimpleName() : message;
    }
}
