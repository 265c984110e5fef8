package io.dflint.image;

import io.dflint.image.ImageReference.Places;
import io.dflint.image.InvalidReference.Reason;
import io.dflint.text.TextRange;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses an image reference from left to right. */
final class ReferenceParser {
    private static final String LEGACY_DOCKER_HUB = "index.docker.io";
    private static final int MAX_REPOSITORY = 255;
    private static final int IMAGE_ID = 64;

    private final String text;

    private ReferenceParser(String text) {
        this.text = text;
    }

    static ParsedReference parse(String text) {
        return new ReferenceParser(text).parse();
    }

    private ParsedReference parse() {
        if (text.isEmpty()) {
            return invalid(Reason.EMPTY, 0, 0, "missing image name");
        }
        if (text.length() == IMAGE_ID && ReferenceGrammar.isLowerHex(text, 0)) {
            return invalid(Reason.IMAGE_ID, 0, IMAGE_ID, "64 hexadecimal digits are an image id; use the image's name");
        }
        int start = startOfRepository();
        int at = text.indexOf('@', start);
        int nameEnd = at < 0 ? text.length() : at;
        int colon = text.indexOf(':', start);
        int pathEnd = colon < 0 || colon > nameEnd ? nameEnd : colon;

        String registry = start == 0 ? ImageReference.DOCKER_HUB : text.substring(0, start - 1);
        String path = text.substring(start, pathEnd);
        String prefix = "";
        if (registry.equals(LEGACY_DOCKER_HUB)) {
            registry = ImageReference.DOCKER_HUB;
        }
        if (registry.equals(ImageReference.DOCKER_HUB)) {
            prefix = text.indexOf('/', start) < 0 ? ImageReference.OFFICIAL : "";
        } else if (!ReferenceGrammar.isRegistry(registry)) {
            if (!ReferenceGrammar.isPath(registry)) {
                return invalid(Reason.REGISTRY, 0, start - 1, "invalid registry host \"" + registry + "\"");
            }
            prefix = registry + "/";
            registry = "";
        }
        InvalidReference wrong = checkPath(prefix + path, start, pathEnd);
        if (wrong == null && pathEnd < nameEnd) {
            wrong = checkTag(pathEnd + 1, nameEnd);
        }
        if (wrong == null && at >= 0) {
            wrong = checkDigest(at + 1);
        }
        if (wrong != null) {
            return wrong;
        }
        TextRange tag = pathEnd < nameEnd ? new TextRange(pathEnd + 1, nameEnd) : null;
        TextRange digest = at >= 0 ? new TextRange(at + 1, text.length()) : null;
        TextRange host = start > 0 && !registry.isEmpty() ? new TextRange(0, start - 1) : null;
        return new ImageReference(
                text,
                registry,
                prefix + path,
                tag == null ? null : tag.of(text),
                digest == null ? null : digest.of(text),
                new Places(host, new TextRange(host == null ? 0 : start, pathEnd), tag, digest));
    }

    /** Returns the offset after the slash of the registry, or 0 if the first part is not a registry. */
    private int startOfRepository() {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return 0;
        }
        String first = text.substring(0, slash);
        boolean host = first.equals("localhost")
                || first.indexOf('.') >= 0
                || first.indexOf(':') >= 0
                || !first.equals(first.toLowerCase(Locale.ROOT));
        return host ? slash + 1 : 0;
    }

    private @Nullable InvalidReference checkPath(String path, int start, int end) {
        if (ReferenceGrammar.isPath(path)) {
            return path.length() <= MAX_REPOSITORY
                    ? null
                    : invalid(
                            Reason.TOO_LONG,
                            start,
                            end,
                            "the repository name has more than " + MAX_REPOSITORY + " characters");
        }
        if (start == end) {
            return invalid(Reason.REPOSITORY, start, end, "missing repository name");
        }
        String written = text.substring(start, end);
        String lower = written.toLowerCase(Locale.ROOT);
        if (!lower.equals(written)) {
            return invalid(Reason.UPPERCASE, start, end, "the repository name must be lower-case: " + lower);
        }
        return invalid(
                Reason.REPOSITORY,
                start,
                end,
                "invalid repository name \"" + written + "\"; its parts are lower-case letters and digits"
                        + " with single . _ or - between them");
    }

    private @Nullable InvalidReference checkTag(int start, int end) {
        if (ReferenceGrammar.isTag(text.substring(start, end))) {
            return null;
        }
        return invalid(
                Reason.TAG,
                start,
                end,
                start == end
                        ? "missing tag after the colon"
                        : "invalid tag \"" + text.substring(start, end)
                                + "\"; a tag has up to 128 letters, digits, _ . -"
                                + " and does not begin with . or -");
    }

    private @Nullable InvalidReference checkDigest(int start) {
        String digest = text.substring(start);
        if (!ReferenceGrammar.isDigest(digest)) {
            return invalid(
                    Reason.DIGEST,
                    start,
                    text.length(),
                    (digest.isEmpty() ? "missing digest after @" : "invalid digest \"" + digest + "\"")
                            + "; write sha256: and 64 hexadecimal digits");
        }
        int colon = digest.indexOf(':');
        String algorithm = digest.substring(0, colon);
        int length = ReferenceGrammar.digestLength(algorithm);
        if (length == 0) {
            return invalid(
                    Reason.DIGEST,
                    start,
                    start + colon,
                    "unsupported digest algorithm \"" + algorithm + "\"; use sha256 or sha512");
        }
        if (digest.length() - colon - 1 != length || !ReferenceGrammar.isLowerHex(digest, colon + 1)) {
            return invalid(
                    Reason.DIGEST,
                    start + colon + 1,
                    text.length(),
                    "a " + algorithm + " digest has " + length + " lower-case hexadecimal digits");
        }
        return null;
    }

    private InvalidReference invalid(Reason reason, int start, int end, String message) {
        return new InvalidReference(text, reason, new TextRange(start, end), message);
    }
}
