package io.dflint.lint.facts.image;

import io.dflint.image.ImageReference;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import java.util.Locale;

/** Recognizes Windows images by their names. */
public final class WindowsImages {
    private WindowsImages() {}

    /**
     * Reports whether the root of a stage is based on a Windows image.
     *
     * @param escape the escape character of the file; a backtick indicates Windows for images that are not official
     *     ones
     */
    public static boolean isBaseOf(Stage stage, char escape) {
        return stage.root().base() instanceof Base.OfImage image
                && (isNamed(image.reference()) || escape == '`' && !isOfficial(image.reference()));
    }

    private static boolean isOfficial(String image) {
        ImageReference reference = ImageReference.parseOrNull(image);
        return reference == null || OfficialImages.contains(reference.familiarName());
    }

    /** Reports whether a reference names a Windows image. */
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
