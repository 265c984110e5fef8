package io.dflint.registry.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.dflint.registry.login.Login;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Obtains the value of the {@code Authorization} header: a token from the server that a registry names, or the login
 * itself.
 */
final class Tokens {
    private final Wire wire;

    Tokens(Wire wire) {
        this.wire = wire;
    }

    /**
     * Answers a challenge.
     *
     * @param address the address of the original request
     * @return the value of the header; null if a login is required and missing
     * @throws IOException if the token server does not answer or its answer is invalid
     */
    @Nullable
    String authorization(Challenge challenge, URI address, String scope, @Nullable Login login)
            throws IOException, InterruptedException {
        if (challenge.scheme().equals("basic")) {
            return login == null || login.user().isEmpty() ? null : basic(login);
        }
        URI realm = realm(challenge.parameter("realm"), address);
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!challenge.parameter("service").isEmpty()) {
            parameters.put("service", challenge.parameter("service"));
        }
        String asked = challenge.parameter("scope");
        parameters.put("scope", asked.isEmpty() ? scope : asked);
        String identity = login == null ? null : login.identityToken();
        Answer answer;
        if (identity != null) {
            parameters.put("grant_type", "refresh_token");
            parameters.put("client_id", "dflint");
            parameters.put("refresh_token", identity);
            answer = wire.send(Request.post(encoded(parameters)), realm, "");
        } else {
            String query = realm.getRawQuery() == null ? "?" : "&";
            URI full = URI.create(realm + query + encoded(parameters));
            String own = login == null || login.user().isEmpty() ? "" : basic(login);
            answer = wire.send(Request.get(), full, own);
        }
        if (answer.status() == 401 || answer.status() == 403) {
            return null;
        }
        if (answer.status() != 200) {
            throw new UnexpectedAnswerException("the token server answered with status " + answer.status());
        }
        return "Bearer " + token(answer.body());
    }

    /**
     * Returns the address of the token server. A registry with TLS must not send the passwords of its users to a server
     * without.
     */
    private static URI realm(String realm, URI asked) throws IOException {
        try {
            URI address = new URI(realm);
            boolean plain = "http".equals(address.getScheme()) && "http".equals(asked.getScheme());
            if (address.getHost() != null && (plain || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Handled below.
        }
        throw new UnexpectedAnswerException("invalid address of the token server, or one without TLS");
    }

    private static String token(byte[] body) throws IOException {
        try {
            if (JsonParser.parseString(new String(body, StandardCharsets.UTF_8)) instanceof JsonObject json) {
                for (String name : new String[] {"token", "access_token"}) {
                    JsonElement token = json.get(name);
                    if (token != null && token.isJsonPrimitive() && isToken(token.getAsString())) {
                        return token.getAsString();
                    }
                }
            }
        } catch (JsonParseException e) {
            // Handled below.
        }
        throw new UnexpectedAnswerException("the token server answered without a token");
    }

    /** Reports whether a text is valid in a header. */
    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    private static String basic(Login login) {
        String both = login.user() + ":" + login.password();
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, String> parameters) {
        StringBuilder text = new StringBuilder();
        parameters.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
