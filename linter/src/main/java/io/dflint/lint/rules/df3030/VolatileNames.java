package io.dflint.lint.rules.df3030;

import java.util.Locale;

/** Names of variables that have another value in every build. */
final class VolatileNames {
    private VolatileNames() {}

    static boolean contains(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "BUILD_DATE",
                    "BUILD_TIME",
                    "BUILD_TIMESTAMP",
                    "BUILD_NUMBER",
                    "BUILD_ID",
                    "BUILD_SHA",
                    "BUILD_COMMIT",
                    "BUILD_REVISION",
                    "BUILD_URL",
                    "BUILDTIME",
                    "BUILDDATE",
                    "COMMIT",
                    "COMMIT_ID",
                    "COMMIT_SHA",
                    "COMMIT_HASH",
                    "GIT_COMMIT",
                    "GIT_COMMIT_SHA",
                    "GIT_COMMIT_HASH",
                    "GIT_SHA",
                    "GIT_SHA1",
                    "GIT_HASH",
                    "GIT_REV",
                    "GIT_REVISION",
                    "GIT_DESCRIBE",
                    "SOURCE_COMMIT",
                    "SOURCE_DATE_EPOCH",
                    "VCS_REF",
                    "VCS_REVISION",
                    "REVISION",
                    "CI_COMMIT_SHA",
                    "CI_COMMIT_SHORT_SHA",
                    "CI_PIPELINE_ID",
                    "CI_JOB_ID",
                    "GITHUB_SHA",
                    "GITHUB_RUN_ID",
                    "GITHUB_RUN_NUMBER",
                    "CIRCLE_SHA1",
                    "TRAVIS_COMMIT",
                    "BITBUCKET_COMMIT" -> true;
            default -> false;
        };
    }
}
