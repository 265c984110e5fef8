package io.dflint.lint.command;

import org.jspecify.annotations.Nullable;

/**
 * Recognizes secrets by their format. The formats are documented by the services, and most are designed to be found:
 * they have a unique prefix and a fixed alphabet and length.
 */
public final class SecretShapes {
    /**
     * The prefix, the characters allowed after it ({@code u}pper case, {@code l}ower case, {@code d}igits, others
     * literally), their number, and the kind.
     */
    private static final String TABLE = """
            AKIA ud 16-16 an AWS access key
            ASIA ud 16-16 an AWS access key
            AIza uld-_ 35-35 a Google API key
            GOCSPX- uld-_ 24-40 a Google OAuth client secret
            ya29. uld-_. 30-999 a Google OAuth token
            ghp_ uld 36-255 a GitHub token
            gho_ uld 36-255 a GitHub token
            ghu_ uld 36-255 a GitHub token
            ghs_ uld 36-255 a GitHub token
            ghr_ uld 36-255 a GitHub token
            github_pat_ uld_ 60-255 a GitHub token
            glpat- uld-_. 20-300 a GitLab token
            gldt- uld-_. 20-300 a GitLab deploy token
            glrt- uld-_. 20-300 a GitLab runner token
            glptt- uld-_ 40-300 a GitLab trigger token
            glcbt- uld-_ 20-300 a GitLab job token
            glsoat- uld-_ 20-300 a GitLab token
            glagent- uld-_ 40-300 a GitLab agent token
            xoxb- uld- 20-255 a Slack token
            xoxp- uld- 20-255 a Slack token
            xoxa- uld- 20-255 a Slack token
            xoxr- uld- 20-255 a Slack token
            xoxs- uld- 20-255 a Slack token
            xoxe- uld- 20-255 a Slack token
            xapp- uld- 20-255 a Slack token
            sk_live_ uld 16-255 a Stripe key
            rk_live_ uld 16-255 a Stripe key
            npm_ uld 36-36 an npm token
            pypi-AgE uld-_ 50-999 a PyPI token
            rubygems_ ld 48-48 a RubyGems key
            dckr_pat_ uld-_ 20-64 a Docker Hub token
            dckr_oat_ uld-_ 20-64 a Docker Hub token
            hf_ ul 34-40 a Hugging Face token
            sk-ant- uld-_ 60-255 an Anthropic key
            sk-proj- uld-_ 40-255 an OpenAI key
            sk-svcacct- uld-_ 40-255 an OpenAI key
            sk-admin- uld-_ 40-255 an OpenAI key
            sk-or-v1- ld 64-64 an OpenRouter key
            sk- uld 48-48 an OpenAI key
            gsk_ uld 52-52 a Groq key
            xai- uld 80-80 an xAI key
            r8_ uld 37-40 a Replicate token
            oy2 ld 43-43 a NuGet key
            SK ld 32-32 a Twilio key
            dp.pt. uld 40-44 a Doppler token
            pul- ld 40-40 a Pulumi token
            sbp_ ld 40-40 a Supabase token
            nfp_ uld 36-40 a Netlify token
            ntn_ uld 43-50 a Notion token
            figd_ uld-_ 40-60 a Figma token
            pscale_tkn_ uld-_.= 32-64 a PlanetScale token
            pscale_pw_ uld-_.= 32-64 a PlanetScale password
            CFPAT- uld-_ 43-43 a Contentful token
            dt0c01. ud. 80-100 a Dynatrace token
            sq0csp- uld-_ 43-43 a Square secret
            sq0atp- uld-_ 22-22 a Square token
            lin_oauth_ uld 40-64 a Linear token
            ops_eyJ uld-_ 200-2000 a 1Password token
            hvb. uld-_ 100-300 a Vault token
            glft- uld-_ 20-300 a GitLab feed token
            glimt- uld-_ 20-300 a GitLab mail token
            shpca_ uld 32-32 a Shopify token
            shppa_ uld 32-32 a Shopify token
            SG. uld-_. 60-80 a SendGrid key
            dop_v1_ ld 64-64 a DigitalOcean token
            doo_v1_ ld 64-64 a DigitalOcean token
            dor_v1_ ld 64-64 a DigitalOcean token
            shpat_ uld 32-32 a Shopify token
            shpss_ uld 32-32 a Shopify secret
            dapi ld 32-34 a Databricks token
            glsa_ uld_ 40-60 a Grafana token
            hvs. uld-_ 24-255 a Vault token
            NRAK- ud 27-27 a New Relic key
            ATATT3 uld-_= 60-255 an Atlassian token
            lin_api_ uld 40-40 a Linear key
            PMAK- uld- 50-70 a Postman key
            sntrys_ uld+/=_ 60-255 a Sentry token
            AGE-SECRET-KEY-1 ud 58-58 an age key
            HRKU- uld-_ 36-80 a Heroku key
            AccountKey= uld+/= 86-88 an Azure storage key
            SharedAccessKey= uld+/= 43-44 an Azure access key
            https://hooks.slack.com/services/T uld/ 30-90 a Slack webhook
            https://discord.com/api/webhooks/ uld-_/ 60-120 a Discord webhook
            """;

    private static final Shape[][] BY_FIRST_CHARACTER = read();

    private record Shape(String prefix, String alphabet, int least, int most, String kind) {}

    /**
     * A secret in a text.
     *
     * @param kind the kind, with its article
     * @param start the offset of its first character
     * @param end the offset after its last character
     */
    public record Secret(String kind, int start, int end) {}

    /** The maximum length of a part of a web token, which keeps the search linear. */
    private static final int LONGEST_PART = 4096;

    private SecretShapes() {}

    private static Shape[][] read() {
        Shape[][] shapes = new Shape[128][];
        int start = 0;
        for (int end = TABLE.indexOf('\n'); end >= 0; end = TABLE.indexOf('\n', start)) {
            String line = TABLE.substring(start, end);
            start = end + 1;
            int first = line.indexOf(' ');
            int second = line.indexOf(' ', first + 1);
            int third = line.indexOf(' ', second + 1);
            int dash = line.indexOf('-', second);
            Shape shape = new Shape(
                    line.substring(0, first),
                    line.substring(first + 1, second),
                    Integer.parseInt(line, second + 1, dash, 10),
                    Integer.parseInt(line, dash + 1, third, 10),
                    line.substring(third + 1));
            Shape[] before = shapes[line.charAt(0)];
            int count = before == null ? 0 : before.length;
            Shape[] all = before == null ? new Shape[1] : java.util.Arrays.copyOf(before, count + 1);
            all[count] = shape;
            shapes[line.charAt(0)] = all;
        }
        return shapes;
    }

    /** Returns the first secret in a text that is not an obvious example, or null if there is none. */
    public static @Nullable Secret find(String text) {
        if (text.length() < 20) {
            return null;
        }
        boolean marked = text.contains(":AA") || text.contains(".atlasv1.");
        for (int i = 0; i + 20 <= text.length(); i++) {
            if (i > 0 && isWordPart(text.charAt(i - 1))) {
                continue;
            }
            Secret secret = at(text, i, marked);
            if (secret != null) {
                // Whether one match is an example says nothing about what follows it.
                if (!Placeholders.isExample(text.substring(secret.start(), secret.end()))) {
                    return secret;
                }
                i = secret.end() - 1;
            }
        }
        return null;
    }

    /**
     * Returns the secret that begins at an offset, or null if there is none.
     *
     * @param marked whether the text may contain a token without a prefix
     */
    private static @Nullable Secret at(String text, int start, boolean marked) {
        char c = text.charAt(start);
        if (c == '-' && text.startsWith("-----BEGIN ", start)) {
            return privateKey(text, start);
        }
        if (c == 'e' && text.startsWith("eyJ", start)) {
            return webToken(text, start);
        }
        Secret inside = marked ? withMark(text, start) : null;
        if (inside != null) {
            return inside;
        }
        Shape[] shapes = c < 128 ? BY_FIRST_CHARACTER[c] : null;
        if (shapes == null) {
            return null;
        }
        for (Shape shape : shapes) {
            if (text.startsWith(shape.prefix(), start)) {
                int end = end(text, start + shape.prefix().length(), shape);
                int length = end - start - shape.prefix().length();
                if (length >= shape.least() && length <= shape.most()) {
                    return new Secret(shape.kind(), start, end);
                }
            }
        }
        return null;
    }

    /**
     * Recognizes tokens without a prefix but with a mark at a fixed position: those of Telegram bots and of HCP
     * Terraform.
     */
    private static @Nullable Secret withMark(String text, int start) {
        if (text.startsWith(".atlasv1.", start + 14) && areAll(text, start, start + 14, "uld")) {
            int end = start + 23;
            while (end < text.length() && end - start < 120 && isAllowed(text.charAt(end), "uld-_=")) {
                end++;
            }
            return end - start < 23 + 60 ? null : new Secret("a Terraform token", start, end);
        }
        for (int digits = 8; digits <= 10; digits++) {
            int body = start + digits + 1;
            if (text.startsWith(":AA", start + digits)
                    && areAll(text, start, start + digits, "d")
                    && body + 35 <= text.length()
                    && areAll(text, body, body + 35, "uld-_")
                    && (body + 35 == text.length() || !isAllowed(text.charAt(body + 35), "uld-_"))) {
                return new Secret("a Telegram bot token", start, body + 35);
            }
        }
        return null;
    }

    private static boolean areAll(String text, int start, int end, String alphabet) {
        for (int i = start; i < end; i++) {
            if (!isAllowed(text.charAt(i), alphabet)) {
                return false;
            }
        }
        return true;
    }

    private static int end(String text, int start, Shape shape) {
        int end = start;
        while (end < text.length() && end - start <= shape.most() && isAllowed(text.charAt(end), shape.alphabet())) {
            end++;
        }
        return end < text.length() && isWordPart(text.charAt(end)) ? start : end;
    }

    private static boolean isAllowed(char c, String alphabet) {
        if (c >= 'A' && c <= 'Z') {
            return alphabet.indexOf('u') >= 0;
        }
        if (c >= 'a' && c <= 'z') {
            return alphabet.indexOf('l') >= 0;
        }
        if (c >= '0' && c <= '9') {
            return alphabet.indexOf('d') >= 0;
        }
        return alphabet.indexOf(c) >= 0;
    }

    /**
     * Recognizes the header of a private key with a part of the key after it. Code that searches for the header does
     * not match.
     */
    private static @Nullable Secret privateKey(String text, int start) {
        int label = start + "-----BEGIN ".length();
        int end = text.indexOf("-----", label);
        if (end < 0 || end - label > 40 || !text.substring(label, end).contains("PRIVATE KEY")) {
            return null;
        }
        int at = end + 5;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at))
                        || text.charAt(at) == '\\'
                        || text.startsWith("n", at) && text.charAt(at - 1) == '\\')) {
            at++;
        }
        int body = at;
        while (at < text.length() && isAllowed(text.charAt(at), "uld+/=")) {
            at++;
        }
        return at - body < 16 ? null : new Secret("a private key", start, at);
    }

    /** Recognizes a JSON web token: header and payload are JSON in base 64, followed by a signature. */
    private static @Nullable Secret webToken(String text, int start) {
        int first = base64End(text, start);
        if (first - start < 15 || !text.startsWith(".eyJ", first)) {
            return null;
        }
        int second = base64End(text, first + 1);
        if (second >= text.length() || text.charAt(second) != '.') {
            return null;
        }
        int third = base64End(text, second + 1);
        return third - second < 20 ? null : new Secret("a JSON web token", start, third);
    }

    private static int base64End(String text, int start) {
        int most = Math.min(text.length(), start + LONGEST_PART);
        int end = start;
        while (end < most && isAllowed(text.charAt(end), "uld-_")) {
            end++;
        }
        return end;
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
