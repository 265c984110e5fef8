package io.dflint.lint.rules.df1001;

/** Editions of programs and parts of frameworks, where a tag of the old image names what is an image or a tag of its own now. */
final class Editions {
    private Editions() {}

    /** The tag of SonarQube for the edition of a tag such as {@code 9.9-enterprise}. */
    static String ofSonarQube(String tag) {
        for (String edition : new String[] {"developer", "enterprise"}) {
            if (tag.contains(edition)) {
                return edition;
            }
        }
        return "community";
    }

    /** The image for the part of .NET that a tag of {@code microsoft/dotnet} names, as {@code 2.1-aspnetcore-runtime}. */
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
