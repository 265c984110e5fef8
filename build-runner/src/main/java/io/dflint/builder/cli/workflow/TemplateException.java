package io.dflint.builder.cli.workflow;

import java.io.IOException;

/** A template of {@code --format} cannot be read, or asks for what is not there. */
final class TemplateException extends IOException {
    private static final long serialVersionUID = 1L;

    TemplateException(String message) {
        super("template parsing error: " + message);
    }
}
