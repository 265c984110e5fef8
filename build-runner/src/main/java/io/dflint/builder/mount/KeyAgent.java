package io.dflint.builder.mount;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.temporary.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An SSH agent for private keys: OpenSSH's agent, started for this build and stopped with it ({@code
 * docs/decisions/0011-ssh-keys.md}). The agent watches a {@code cat} that reads from this process, so it does not
 * outlive a build that is killed.
 */
final class KeyAgent implements AutoCloseable {
    private static final byte[] READY = {'o', 'k', '\n'};

    private final TemporaryFolder folder;
    private final Path socket;
    private final Process process;

    private KeyAgent(TemporaryFolder folder, Path socket, Process process) {
        this.folder = folder;
        this.socket = socket;
        this.process = process;
    }

    /** Starts an agent with the given keys. */
    static KeyAgent start(List<SshSource.Key> keys) throws IOException, BuildException {
        TemporaryFolder folder = TemporaryFolder.create();
        Path socket = folder.path().resolve("agent.sock");
        Process process;
        try {
            process = process(List.of("ssh-agent", "-a", socket.toString(), "cat"), Map.of());
        } catch (BuildException e) {
            folder.close();
            throw e;
        }
        KeyAgent agent = new KeyAgent(folder, socket, process);
        try {
            agent.awaitStart();
            for (SshSource.Key key : keys) {
                agent.add(key);
            }
            return agent;
        } catch (IOException | BuildException e) {
            agent.close();
            throw e;
        }
    }

    Path socket() {
        return socket;
    }

    private static Process process(List<String> command, Map<String, String> environment) throws BuildException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new BuildException(
                    "--ssh with key files needs the program " + command.getFirst() + " of OpenSSH; install it",
                    null,
                    e);
        }
    }

    /** Waits until {@code cat} echoes its input, which shows that it runs and the agent is listening. */
    private void awaitStart() throws IOException, BuildException {
        OutputStream out = process.getOutputStream();
        try {
            out.write(READY);
            out.flush();
        } catch (IOException e) {
            // The process has ended; its output explains why.
        }
        byte[] answer = process.getInputStream().readNBytes(READY.length);
        if (!java.util.Arrays.equals(answer, READY)) {
            throw new BuildException("cannot start ssh-agent: " + firstLine(answer, process.getInputStream()));
        }
    }

    private static String firstLine(byte[] begin, InputStream rest) throws IOException {
        String text =
                new String(begin, StandardCharsets.UTF_8) + new String(rest.readNBytes(1000), StandardCharsets.UTF_8);
        return text.strip().lines().findFirst().orElse("no output");
    }

    private void add(SshSource.Key key) throws IOException, BuildException {
        // Passed on standard input because a key file would need the right mode. Nobody is asked for a passphrase.
        Process add = process(
                List.of("ssh-add", "-q", "-"),
                Map.of("SSH_AUTH_SOCK", socket.toString(), "SSH_ASKPASS", "false", "SSH_ASKPASS_REQUIRE", "force"));
        try (OutputStream out = add.getOutputStream()) {
            out.write(key.text().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // The key was already rejected.
        }
        String said = firstLine(new byte[0], add.getInputStream());
        if (exitCode(add) != 0) {
            throw new BuildException("ssh-add rejects the key " + key.file() + ": " + said);
        }
    }

    private static int exitCode(Process process) throws EngineException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Kind.CANCELLED, "cancelled", e);
        }
    }

    /** Stops the agent, which forgets the keys. */
    @Override
    public void close() throws IOException {
        process.children().forEach(ProcessHandle::destroy);
        process.destroy();
        folder.close();
    }
}
