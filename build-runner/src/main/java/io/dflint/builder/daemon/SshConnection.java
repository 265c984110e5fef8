package io.dflint.builder.daemon;

import io.dflint.builder.daemon.EngineException.Kind;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A connection over SSH: the docker command on the remote machine forwards its input and output to the daemon there.
 */
final class SshConnection extends Connection {
    private static final int KEPT_CHARS = 4096;
    private static final int END_MILLIS = 2000;

    private final Process process;
    private final Thread errors;

    /** The end of the error output of ssh and the remote command. */
    private final StringBuilder said = new StringBuilder();

    private SshConnection(Process process) {
        super(process.getInputStream(), process.getOutputStream());
        this.process = process;
        errors = Thread.ofPlatform().daemon().name("ssh-errors").start(this::readErrors);
    }

    static SshConnection open(URI address) throws IOException {
        return start(command(address));
    }

    static SshConnection start(List<String> command) throws IOException {
        return new SshConnection(new ProcessBuilder(command).start());
    }

    private static List<String> command(URI address) throws EngineException {
        if (address.getHost() == null) {
            throw new EngineException(Kind.SETTINGS, "no host in " + address);
        }
        List<String> command = new ArrayList<>(List.of("ssh", "-o", "ConnectTimeout=30", "-T"));
        if (address.getUserInfo() != null) {
            command.addAll(List.of("-l", address.getUserInfo()));
        }
        if (address.getPort() >= 0) {
            command.addAll(List.of("-p", Integer.toString(address.getPort())));
        }
        command.addAll(List.of("--", address.getHost(), "docker"));
        String path = address.getPath();
        if (path != null && path.length() > 1) {
            command.add("--host=unix://" + path);
        }
        command.addAll(List.of("system", "dial-stdio"));
        return command;
    }

    /** Returns a command with which the user can check whether ssh and the remote command work. */
    static String example(URI address) {
        String port = address.getPort() < 0 ? "" : "-p " + address.getPort() + " ";
        String user = address.getUserInfo() == null ? "" : address.getUserInfo() + "@";
        return "ssh " + port + user + address.getHost() + " docker version";
    }

    private void readErrors() {
        char[] buffer = new char[KEPT_CHARS];
        try (Reader reader = process.errorReader()) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                said.append(buffer, 0, read);
                said.delete(0, Math.max(0, said.length() - KEPT_CHARS));
            }
        } catch (IOException e) {
            // The process has ended; the output up to then is kept.
        }
    }

    /** Adds the last line of the error output if ssh or the remote command failed. */
    @Override
    IOException explained(IOException failure) {
        try {
            boolean failed = process.waitFor(END_MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() != 0;
            if (failed && errors.join(Duration.ofMillis(END_MILLIS))) {
                List<String> lines =
                        said.toString().lines().filter(line -> !line.isBlank()).toList();
                return lines.isEmpty() ? failure : new IOException(reason(lines.getLast()), failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return failure;
    }

    private static String reason(String line) {
        String reason = line.strip();
        String text = reason.startsWith("ssh: ") ? reason.substring("ssh: ".length()) : reason;
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    void closeOutput() throws IOException {
        process.getOutputStream().close();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
