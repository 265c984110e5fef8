package io.dflint.builder.event;

import io.dflint.builder.cache.FileChange;
import io.dflint.builder.text.UrlLogin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a step has to run. Credentials in URLs are masked.
 *
 * @param text the reason on one line, with the step that changed if it is another one
 * @param because the step that caused this one to run; null if this one changed itself
 * @param details what changed about the step itself, in full
 * @param files the input files that differ from those of the last run
 */
public record Reason(String text, @Nullable StepId because, List<String> details, List<FileChange> files) {

    public Reason {
        text = UrlLogin.hidden(text);
        details = details.stream().map(UrlLogin::hidden).toList();
    }

    /** Returns a reason that lies in the step itself. */
    public static Reason of(String text) {
        return new Reason(text, null, List.of(text), List.of());
    }
}
