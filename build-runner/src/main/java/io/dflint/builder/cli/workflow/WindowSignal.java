package io.dflint.builder.cli.workflow;

/** Reports changes of the terminal window's size until it is closed. */
public final class WindowSignal implements AutoCloseable {
    private final Signals signals;

    private WindowSignal(Signals signals) {
        this.signals = signals;
    }

    /** @param resized runs after each change; must not take long */
    public static WindowSignal handle(Runnable resized) {
        return new WindowSignal(Signals.pass(false, name -> {}, resized));
    }

    @Override
    public void close() {
        signals.close();
    }
}
