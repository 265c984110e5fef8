package io.dflint.builder.cli.workflow;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the user's terminal into raw mode, in which all keys are sent to the container. Uses {@code stty}, since Java
 * has no way to do this.
 */
public final class TerminalMode implements AutoCloseable {
    private static final File TERMINAL = new File("/dev/tty");

    private final String saved;
    private final Thread restore = new Thread(this::restore);

    private TerminalMode(String saved) {
        this.saved = saved;
        if (!saved.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(restore);
        }
    }

    /** Reports whether this process reads from a terminal. */
    public static boolean isInputTerminal() {
        try {
            Process process = new ProcessBuilder("tty", "-s")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Enters raw mode until the result is closed. */
    public static TerminalMode enter(boolean raw) {
        if (!raw) {
            return new TerminalMode("");
        }
        String saved = stty("-g").strip();
        if (!saved.isEmpty()) {
            stty("raw", "-echo");
        }
        return new TerminalMode(saved);
    }

    /** The numbers of rows and columns; empty if there is no terminal. */
    public static int[] size() {
        String[] words = stty("size").strip().split(" ", -1);
        try {
            return words.length == 2 ? new int[] {Integer.parseInt(words[0]), Integer.parseInt(words[1])} : new int[0];
        } catch (NumberFormatException e) {
            return new int[0];
        }
    }

    private static String stty(String... arguments) {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return process.waitFor() == 0 ? output : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private void restore() {
        if (!saved.isEmpty()) {
            stty(saved);
        }
    }

    @Override
    public void close() {
        if (!saved.isEmpty()) {
            restore();
            try {
                Runtime.getRuntime().removeShutdownHook(restore);
            } catch (IllegalStateException e) {
                // The process is exiting, so the hook restores the mode.
            }
        }
    }
}
