package io.dflint.lint.rules.df1001;

/**
 * Maps editions of programs and parts of frameworks that were tags of the old image and are now separate images or
 * tags.
 */
final class Editions {
    private Editions() {}

    /** Returns the tag of SonarQube for the edition in a tag such as {@code 9.9-enterprise}. */
    static String ofSonarQube(String tag) {
        for (String edition : new String[] {"developer", "enterprise"}) {
            if (tag.contains(edition)) {
                return edition;
            }
        }
        return "community";
    }

    /**
     * Returns the image for the part of .NET in a tag of {@code microsoft/dotnet}, such as {@code
     * 2.1-aspnetcore-runtime}.
     */
    static String ofDotnet(String image, String tag, String successor) {
        if (!image.equals("microsoft/dotnet")) {
            return successor;
        }
        String part = tag.contains("aspnetcore-runtime")
                ? "aspnet"
                : tag.contains("runtime-deps") ? "runtime-deps" : tag.contains("runtime") ? "runtime" : "sdk";
        return "mcr.microsoft.com/dotnet/" + part;
    }
}
