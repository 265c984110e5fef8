package io.dflint.builder.event;

import io.dflint.builder.cache.FileChange;
import io.dflint.builder.text.UrlLogin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a step has to run. Logins in addresses are made unreadable.
 *
 * @param text in one line, with the step that changed if it is another one
 * @param because the step that has to run and on which this one depends; null if this one changed itself
 * @param details what changed about the step itself, in full
 * @param files the files that differ from those that it was made from
 */
public record Reason(String text, @Nullable StepId because, List<String> details, List<FileChange> files) {

    public Reason {
        text = UrlLogin.hidden(text);
        details = details.stream().map(UrlLogin::hidden).toList();
    }

    /** A reason of a step itself. */
    public static Reason of(String text) {
        return new Reason(text, null, List.of(text), List.of());
    }
}
