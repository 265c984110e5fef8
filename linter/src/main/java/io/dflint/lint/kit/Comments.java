package io.dflint.lint.kit;

import io.dflint.text.LogicalText;
import java.util.List;

/** Comments that Docker takes for words, of which DF3038 tells. */
public final class Comments {
    private Comments() {}

    /** Whether one of the words begins a comment, so that what follows is no path. */
    public static boolean areAmong(List<LogicalText> words) {
        for (LogicalText word : words) {
            if (word.contentEquals("#")) {
                return true;
            }
        }
        return false;
    }
}
