package io.dflint.lint.facts.image;

import io.dflint.model.Base;
import io.dflint.model.Stage;
import java.util.Locale;

/** Tells images for Windows by their names. */
public final class WindowsImages {
    private WindowsImages() {}

    /** Whether a stage, or the one that it is built on finally, begins with an image for Windows. */
    public static boolean isBaseOf(Stage stage) {
        return stage.root().base() instanceof Base.OfImage image && isNamed(image.reference());
    }

    /** Whether a reference names an image for Windows. */
    public static boolean isNamed(String image) {
        String reference = image.toLowerCase(Locale.ROOT);
        return reference.contains("windows/")
                || reference.contains("nanoserver")
                || reference.contains("windowsservercore");
    }
}
