package io.dflint.builder.plan;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.text.FailureText;
import io.dflint.syntax.Suggestion;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks up the images that a file names, each only once. */
final class FoundImages {
    private final BaseImages images;
    private final Mistakes mistakes;
    private final Map<String, BaseImage> found = new HashMap<>();

    /** @param mistakes the mistakes found so far; if there are any, no registry is asked */
    FoundImages(BaseImages images, Mistakes mistakes) {
        this.images = images;
        this.mistakes = mistakes;
    }

    /**
     * Returns the image for a reference.
     *
     * @param stages the names of stages that may have been meant
     * @param place where the file names the image
     */
    BaseImage get(String reference, String platform, Collection<String> stages, Place place)
            throws BuildException, IOException {
        String key = reference + " " + platform;
        BaseImage known = found.get(key);
        if (known == null) {
            String meant = "";
            try {
                if (!images.isHere(reference)) {
                    mistakes.refuse();
                    meant = suggestion(reference, stages);
                }
                known = images.find(reference, platform);
            } catch (EngineException e) {
                throw new BuildException(
                        meant.isEmpty() ? String.valueOf(e.getMessage()) : meant + ": " + FailureText.of(e), place, e);
            }
            found.put(key, known);
        }
        return known;
    }

    /** Returns a hint for the user about what may have been meant; empty if no name is similar. */
    private String suggestion(String reference, Collection<String> stages) throws IOException {
        String stage = Suggestion.nearest(reference, stages);
        String meant = stage == null ? null : "stage " + stage;
        if (stage == null) {
            String repository = ImageNames.repository(reference);
            Collection<String> here = repository.isEmpty() ? List.of() : images.repositories();
            String image = here.contains(repository) ? null : Suggestion.nearest(repository, here);
            meant = image == null ? null : "image " + image;
        }
        if (meant == null) {
            return "";
        }
        String message = "no stage or image " + reference + " here; did you mean the " + meant + "?";
        images.suggest(message);
        return message + " The registry has none either";
    }
}
