package io.dflint.lint.rules.df3030;

import java.util.Locale;

/** The names of variables whose value changes with every build. */
final class VolatileNames {
    private VolatileNames() {}

    static boolean contains(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "BUILD_DATE",
                    "BUILD_TIME",
                    "BUILD_TIMESTAMP",
                    "BUILD_DATETIME",
                    "BUILD_NUMBER",
                    "BUILD_NUM",
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
                    "GIT_COMMIT_ID",
                    "GIT_COMMIT_SHORT",
                    "GIT_COMMIT_DATE",
                    "GIT_SHORT_SHA",
                    "SHORT_SHA",
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
                    "CIRCLE_BUILD_NUM",
                    "TRAVIS_COMMIT",
                    "TRAVIS_BUILD_NUMBER",
                    "BUILDKITE_COMMIT",
                    "BUILDKITE_BUILD_NUMBER",
                    "DRONE_COMMIT_SHA",
                    "DRONE_BUILD_NUMBER",
                    "BITBUCKET_COMMIT",
                    "BITBUCKET_BUILD_NUMBER" -> true;
            default -> false;
        };
    }

    /**
     * Reports whether a default is itself a commit: such an argument pins a source, and changes only when someone edits
     * it.
     */
    static boolean isPin(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F') {
                digits++;
            } else if (c != '"' && c != '\'') {
                return false;
            }
        }
        return digits >= 7;
    }
}
