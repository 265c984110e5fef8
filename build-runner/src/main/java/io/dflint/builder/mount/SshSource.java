package io.dflint.builder.mount;

import java.nio.file.Path;
import java.util.List;

/** A value of {@code --ssh}: what commands can use. */
public sealed interface SshSource {
    /** An agent of the user, by its socket. */
    record Agent(Path socket) implements SshSource {}

    /** Private keys in the format of their files, without passphrases. */
    record Keys(List<Key> keys) implements SshSource {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /** A private key: the name and content of its file. */
    record Key(String file, String text) {}
}
