package io.dflint.builder.daemon;

import io.dflint.builder.daemon.EngineException.Kind;
import java.util.List;

/** Validates IDs from the Engine, which become parts of URLs, archives and output. */
final class EngineIds {
    private static final String ALGORITHM = "sha256:";
    private static final int DIGITS = 64;

    private EngineIds() {}

    /** Checks the ID of a container. */
    static String container(String id) throws EngineException {
        return checked(id, id, "container ID");
    }

    /** Checks the ID of an image. */
    static String image(String id) throws EngineException {
        return checked(id, withoutAlgorithm(id), "image ID");
    }

    /** Checks the digests of layers. */
    static List<String> layers(List<String> digests) throws EngineException {
        for (String digest : digests) {
            checked(digest, withoutAlgorithm(digest), "layer digest");
        }
        return digests;
    }

    private static String withoutAlgorithm(String id) {
        return id.startsWith(ALGORITHM) ? id.substring(ALGORITHM.length()) : "";
    }

    private static String checked(String id, String digits, String what) throws EngineException {
        boolean valid = digits.length() == DIGITS;
        for (int i = 0; valid && i < DIGITS; i++) {
            char c = digits.charAt(i);
            valid = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        }
        if (!valid) {
            throw new EngineException(Kind.BROKEN, "the daemon sent an invalid " + what);
        }
        return id;
    }
}
