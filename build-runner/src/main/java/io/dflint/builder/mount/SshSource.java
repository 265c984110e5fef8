package io.dflint.builder.mount;

import java.nio.file.Path;
import java.util.List;

/** What {@code --ssh} lends to commands. */
public sealed interface SshSource {
    /** An agent of the user, by its socket. */
    record Agent(Path socket) implements SshSource {}

    /** Private keys as their files hold them, without passphrases. */
    record Keys(List<Key> keys) implements SshSource {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /** A private key in the text of a file, and the name of that. */
    record Key(String file, String text) {}
}
