package io.dflint.lint.facts.image;

import io.dflint.image.ImageReference;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import java.util.Locale;

/** Tells images for Windows by their names. */
public final class WindowsImages {
    private WindowsImages() {}

    /**
     * Whether a stage, or the one that it is built on finally, begins with an image for Windows.
     *
     * @param escape the escape character of the file; a backtick is there for the paths of Windows, and tells what an image is
     *     that no one knows
     */
    public static boolean isBaseOf(Stage stage, char escape) {
        return stage.root().base() instanceof Base.OfImage image
                && (isNamed(image.reference()) || escape == '`' && !isOfficial(image.reference()));
    }

    private static boolean isOfficial(String image) {
        ImageReference reference = ImageReference.parseOrNull(image);
        return reference == null || OfficialImages.contains(reference.familiarName());
    }

    /** Whether a reference names an image for Windows. */
    public static boolean isNamed(String image) {
        String reference = image.toLowerCase(Locale.ROOT);
        return reference.contains("windows/")
                || reference.startsWith("microsoft/iis")
                || reference.startsWith("microsoft/aspnet:")
                || reference.equals("microsoft/aspnet")
                || reference.startsWith("microsoft/dotnet-framework")
                || reference.startsWith("mcr.microsoft.com/dotnet/framework/")
                || reference.contains("nanoserver")
                || reference.contains("windowsservercore");
    }
}
