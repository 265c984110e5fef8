package io.dflint.distribution.training;

import java.io.IOException;

/**
 * Uses a program as most users do. The cache holds every class of that run linked and ready, so each class in it costs every start:
 * a training does nothing that is done seldom.
 */
public interface Training {
    /** @throws IOException also if the program does not do what is expected of it */
    void run(Recording recording) throws IOException, InterruptedException;
}
