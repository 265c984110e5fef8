package io.dflint.builder.cli;

import io.dflint.builder.cli.workflow.TerminalMode;
import io.dflint.builder.cli.workflow.WindowSignal;
import io.dflint.builder.resource.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The current size of the user's terminal. Finding it out takes a process, so this is done in advance. */
final class ScreenSize implements AutoCloseable {
    private static final int LEAST = 20;
    private static final int COLUMNS = 100;
    private static final int PATIENCE_SECONDS = 2;

    private final int otherwise;
    private final WindowSignal signal;
    private volatile CompletableFuture<int[]> size = new CompletableFuture<>();

    /**
     * @param columns the value in the environment, used if the terminal does not report its size; may not be a number
     */
    ScreenSize(String columns) {
        otherwise = columns(columns);
        signal = WindowSignal.handle(() -> ask(new CompletableFuture<>()));
        ask(size);
    }

    private static int columns(String text) {
        try {
            return Math.max(LEAST, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return COLUMNS;
        }
    }

    private void ask(CompletableFuture<int[]> answer) {
        Threads.start(() -> {
            answer.complete(TerminalMode.size());
            size = answer;
        });
    }

    /** The number of columns, at least 20. */
    int columns() {
        int[] known = known();
        return known.length == 0 || known[1] == 0 ? otherwise : Math.max(LEAST, known[1]);
    }

    /** The number of rows; a very large number if there is no terminal. */
    int rows() {
        int[] known = known();
        return known.length == 0 || known[0] == 0 ? Integer.MAX_VALUE : known[0];
    }

    private int[] known() {
        try {
            return size.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return size.getNow(new int[0]);
        } catch (ExecutionException | TimeoutException e) {
            return new int[0];
        }
    }

    @Override
    public void close() {
        signal.close();
    }
}
