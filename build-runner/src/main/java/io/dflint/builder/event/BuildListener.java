package io.dflint.builder.event;

/**
 * Receives the events of a build. Stages run in parallel, so calls come from several threads, but never concurrently.
 */
@FunctionalInterface
public interface BuildListener {
    void on(BuildEvent event);
}
