package io.dflint.builder.result;

import io.dflint.builder.digest.Sha256;
import io.dflint.builder.text.UrlLogin;

/** Digests that identify texts. They allow texts that differ only in the credentials of URLs to be recognized. */
final class TextKey {
    private static final char SEPARATOR = ':';

    private TextKey() {}

    static String of(String text) {
        String hidden = UrlLogin.hidden(text);
        return hidden.equals(text) ? digest(text) : digest(hidden) + SEPARATOR + digest(text);
    }

    static boolean differsInLogins(String before, String now) {
        return !before.equals(now) && withoutLogins(before).equals(withoutLogins(now));
    }

    private static String withoutLogins(String key) {
        int end = key.indexOf(SEPARATOR);
        return end < 0 ? key : key.substring(0, end);
    }

    static String digest(String text) {
        Sha256 digest = new Sha256();
        digest.part(text);
        return digest.hex();
    }
}
