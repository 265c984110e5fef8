package io.dflint.lint.kit;

import io.dflint.text.LogicalText;
import java.util.List;

/** Comments that Docker reads as words, which DF3038 reports. */
public final class Comments {
    private Comments() {}

    /** Reports whether a word begins a comment, so that the words after it are not paths. */
    public static boolean areAmong(List<LogicalText> words) {
        for (LogicalText word : words) {
            if (word.contentEquals("#")) {
                return true;
            }
        }
        return false;
    }
}
