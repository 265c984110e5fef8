package io.dflint.builder.cli.workflow;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of names at a point in a template.
 *
 * @param dot the current value
 * @param root the value of the whole template, {@code $}
 */
record TemplateScope(@Nullable Object dot, @Nullable Object root, Map<String, @Nullable Object> variables) {

    TemplateScope enter(@Nullable Object newDot, @Nullable String variable, @Nullable Object value) {
        return new TemplateScope(newDot, root, variables).with(variable, value);
    }

    TemplateScope with(@Nullable String variable, @Nullable Object value) {
        if (variable == null) {
            return this;
        }
        Map<String, @Nullable Object> more = new HashMap<>(variables);
        more.put(variable, value);
        return new TemplateScope(dot, root, more);
    }
}
