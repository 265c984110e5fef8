package io.dflint.builder.cli;

import io.dflint.builder.mount.SshSource;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses {@code --ssh}: {@code ID}, {@code ID=SOCKET} or {@code ID=KEYFILE,…}, as in docker build. */
final class SshOptions {
    /** The limit of BuildKit for key files. */
    private static final int LARGEST_KEY = 100 * 1024;

    private static final String BEGIN = "-----BEGIN ";
    private static final String MAGIC = "openssh-key-v1\0";

    private SshOptions() {}

    /** Returns the agents and keys by ID. */
    static Map<String, SshSource> sources(List<String> texts, Terminal terminal) throws UsageException {
        Map<String, SshSource> sources = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String id = equals < 0 ? text : text.substring(0, equals);
            String files = equals < 0 ? terminal.variable("SSH_AUTH_SOCK") : text.substring(equals + 1);
            if (files.isEmpty()) {
                throw new UsageException("--ssh " + text + ": no SSH agent is running (SSH_AUTH_SOCK is not set)");
            }
            sources.put(id.isEmpty() ? "default" : id, source(text, List.of(files.split(",", -1)), terminal));
        }
        return sources;
    }

    private static SshSource source(String text, List<String> files, Terminal terminal) throws UsageException {
        List<SshSource.Key> keys = new ArrayList<>();
        for (String file : files) {
            Path path = terminal.folder().resolve(file).toAbsolutePath();
            if (!Files.exists(path)) {
                throw new UsageException(
                        "--ssh " + text + ": " + file + " is neither the socket of an agent nor a key");
            }
            if (Files.isRegularFile(path)) {
                keys.add(new SshSource.Key(file, key(text, file, path)));
            } else if (files.size() == 1) {
                return new SshSource.Agent(path);
            } else {
                throw new UsageException("--ssh " + text + ": " + file
                        + " is not a key; an ID stands for keys or for the socket of one agent");
            }
        }
        return new SshSource.Keys(keys);
    }

    private static String key(String text, String file, Path path) throws UsageException {
        byte[] content;
        try {
            content = Files.size(path) > LARGEST_KEY ? new byte[0] : Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UsageException("--ssh " + text + ": cannot read the key " + file);
        }
        String key = new String(content, StandardCharsets.ISO_8859_1);
        if (!key.startsWith(BEGIN) || !key.contains("PRIVATE KEY-----")) {
            throw new UsageException("--ssh " + text + ": " + file + " is not a private key");
        }
        if (isEncrypted(key)) {
            throw new UsageException("--ssh " + text + ": the key " + file
                    + " is encrypted; add it to an agent: ssh-add " + file + ", and pass the agent with --ssh "
                    + (text.indexOf('=') < 0 ? text : text.substring(0, text.indexOf('='))));
        }
        return key;
    }

    /**
     * Reports whether a key is encrypted. PEM states this in its first lines; OpenSSH's own format (PROTOCOL.key) by
     * the name of the cipher after its magic number.
     */
    private static boolean isEncrypted(String key) {
        if (key.startsWith(BEGIN + "ENCRYPTED") || key.contains("Proc-Type: 4,ENCRYPTED")) {
            return true;
        }
        if (!key.startsWith(BEGIN + "OPENSSH")) {
            return false;
        }
        int end = key.indexOf("-----END");
        String body = key.substring(key.indexOf('\n') + 1, end < 0 ? key.length() : end);
        try {
            byte[] decoded = Base64.getMimeDecoder().decode(body);
            String content = new String(decoded, StandardCharsets.ISO_8859_1);
            return content.startsWith(MAGIC) && !content.startsWith(MAGIC + "\0\0\0\4none");
        } catch (IllegalArgumentException e) {
            return false; // ssh-add reports what it is
        }
    }
}
