package io.dflint.builder.cli.workflow;

import java.io.IOException;

/** Thrown when a template of {@code --format} is invalid or refers to something that does not exist. */
final class TemplateException extends IOException {
    private static final long serialVersionUID = 1L;

    TemplateException(String message) {
        super("template parsing error: " + message);
    }
}
