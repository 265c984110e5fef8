package io.dflint.distribution.training;

import java.io.IOException;

/**
 * Uses a program as most users do. The cache holds every class of this run in linked form, and each class in it costs
 * time at every start, so a training does nothing that is rarely done.
 */
public interface Training {
    /** @throws IOException also if the program does not behave as expected */
    void run(Recording recording) throws IOException, InterruptedException;
}
