package io.dflint.builder.cli.workflow;

/** Tells that the window of the terminal has changed its size, until it is closed. */
public final class WindowSignal implements AutoCloseable {
    private final Signals signals;

    private WindowSignal(Signals signals) {
        this.signals = signals;
    }

    /** @param resized must not take long */
    public static WindowSignal handle(Runnable resized) {
        return new WindowSignal(Signals.pass(false, name -> {}, resized));
    }

    @Override
    public void close() {
        signals.close();
    }
}
