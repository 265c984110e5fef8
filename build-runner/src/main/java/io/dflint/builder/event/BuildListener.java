package io.dflint.builder.event;

/** Is told what a build does. Stages run in parallel, so calls come from several threads, but one at a time. */
@FunctionalInterface
public interface BuildListener {
    void on(BuildEvent event);
}
