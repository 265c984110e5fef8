package io.dflint.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.registry.Digests;
import io.dflint.registry.Published;
import io.dflint.registry.RegistryException;
import io.dflint.registry.RegistryException.Kind;
import io.dflint.registry.Repository;
import io.dflint.registry.login.Login;
import io.dflint.registry.login.Logins;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRegistryTest {
    private static final String DIGEST = "sha256:" + "a".repeat(64);
    private static final String MANIFEST = "/v2/app/manifests/1";
    private static final String TAGS = "/v2/app/tags/list?n=1000";

    private final List<Duration> pauses = new ArrayList<>();
    private StubRegistry stub;
    private Repository app;

    @BeforeEach
    void start() throws IOException {
        stub = new StubRegistry();
        app = new Repository(stub.host(), "app");
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private HttpRegistry registry(Logins logins) {
        return registry(logins, Map.of());
    }

    private HttpRegistry registry(Logins logins, Map<String, List<String>> mirrors) {
        RegistryOptions options = new RegistryOptions(Set.of(), mirrors, null, Duration.ofSeconds(5));
        return new HttpRegistry(options, logins, pauses::add);
    }

    private static Logins user(String name, String password) {
        return registry -> new Login(name, password, null);
    }

    @Test
    void takesTheDigestOfTheHeader() throws RegistryException {
        stub.on("HEAD " + MANIFEST, 200, "", "Docker-Content-Digest", DIGEST);
        assertThat(registry(Logins.NONE).digest(app, "1")).isEqualTo(DIGEST);
        assertThat(stub.requests).containsExactly("HEAD " + MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:odd", "md5:00"})
    void computesADigestThatTheHeaderLacks(String header) throws RegistryException {
        stub.on("HEAD " + MANIFEST, 200, "", "Docker-Content-Digest", header).on("GET " + MANIFEST, 200, "{}");
        assertThat(registry(Logins.NONE).digest(app, "1")).isEqualTo(Digests.of("{}"));
    }

    @Test
    void getsATokenWithTheLoginAndKeepsIt() throws RegistryException {
        String token = "GET /token?service=s&scope=repository%3Aapp%3Apull";
        stub.on(
                        "HEAD " + MANIFEST,
                        401,
                        "",
                        "WWW-Authenticate",
                        "Bearer realm=\"http://HOST/token\",service=\"s\",scope=\"repository:app:pull\"")
                .on(token, 200, "{\"token\":\"T\"}")
                .on("HEAD " + MANIFEST + " (Bearer T)", 200, "", "Docker-Content-Digest", DIGEST)
                .on("GET " + TAGS + " (Bearer T)", 200, "{\"tags\":[\"1\"]}");
        HttpRegistry registry = registry(user("me", "pw"));
        assertThat(registry.digest(app, "1")).isEqualTo(DIGEST);
        assertThat(registry.tags(app)).containsExactly("1");
        assertThat(stub.requests)
                .containsExactly(
                        "HEAD " + MANIFEST,
                        token + " (Basic bWU6cHc=)",
                        "HEAD " + MANIFEST + " (Bearer T)",
                        "GET " + TAGS + " (Bearer T)");
    }

    @Test
    void getsATokenWithoutALogin() throws RegistryException {
        stub.on("HEAD " + MANIFEST, 401, "", "WWW-Authenticate", "Bearer realm=\"http://HOST/token?a=b\"")
                .on("GET /token?a=b&scope=repository%3Aapp%3Apull", 200, "{\"access_token\":\"T\"}")
                .on("HEAD " + MANIFEST + " (Bearer T)", 200, "", "Docker-Content-Digest", DIGEST);
        assertThat(registry(Logins.NONE).digest(app, "1")).isEqualTo(DIGEST);
    }

    @Test
    void getsATokenWithARefreshToken() throws RegistryException {
        stub.on("HEAD " + MANIFEST, 401, "", "WWW-Authenticate", "Bearer realm=\"http://HOST/token\",service=s")
                .on("POST /token", 200, "{\"access_token\":\"T\"}")
                .on("HEAD " + MANIFEST + " (Bearer T)", 200, "", "Docker-Content-Digest", DIGEST);
        assertThat(registry(name -> new Login("", "", "R&")).digest(app, "1")).isEqualTo(DIGEST);
        assertThat(stub.requests)
                .contains("POST /token service=s&scope=repository%3Aapp%3Apull&grant_type=refresh_token"
                        + "&client_id=dflint&refresh_token=R%26");
    }

    @Test
    void sendsAPasswordWhereThatIsAskedFor() throws RegistryException {
        stub.on("HEAD " + MANIFEST, 401, "", "WWW-Authenticate", "Basic realm=\"r\"")
                .on("HEAD " + MANIFEST + " (Basic bWU6cHc=)", 200, "", "Docker-Content-Digest", DIGEST);
        assertThat(registry(user("me", "pw")).digest(app, "1")).isEqualTo(DIGEST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | NOT_FOUND | app:1: not found in HOST",
                "401 | DENIED | app:1: access denied by HOST; check the name, or run docker login HOST",
                "403 | DENIED | app:1: access denied by HOST; check the name, or run docker login HOST",
                "418 | INVALID | app:1: HOST answered with status 418",
                "500 | INVALID | app:1: HOST answered with status 500",
                "429 | RATE_LIMITED | app:1: too many requests to HOST; try again later, or log in with docker login",
            })
    void saysWhatIsWrong(int status, Kind kind, String message) {
        stub.on("HEAD " + MANIFEST, status, "");
        assertThatThrownBy(() -> registry(Logins.NONE).digest(app, "1"))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessage(stub.host() + "/" + message.replace("HOST", stub.host()));
    }

    @Test
    void triesAgainWhenTheServerIsBusy() throws RegistryException {
        stub.on("HEAD " + MANIFEST, 429, "", "Retry-After", "2")
                .on("HEAD " + MANIFEST, 503, "")
                .on("HEAD " + MANIFEST, 200, "", "Docker-Content-Digest", DIGEST);
        assertThat(registry(Logins.NONE).digest(app, "1")).isEqualTo(DIGEST);
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofMillis(800));
    }

    @Test
    void doesNotWaitLong() {
        stub.on("HEAD " + MANIFEST, 429, "", "Retry-After", "3600");
        assertThatThrownBy(() -> registry(Logins.NONE).digest(app, "1"))
                .hasMessageContaining("too many requests")
                .hasMessageContaining("try again in 3600s");
        assertThat(pauses).isEmpty();
        assertThat(stub.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://elsewhere.invalid/x | cannot resolve host",
                "/v2/app/manifests/1 | too many redirects",
                "file:///etc/passwd | redirected to an invalid address, or to one without TLS",
                "http:/// | redirected to an invalid address, or to one without TLS",
            })
    void followsNoOddRedirects(String target, String message) {
        stub.on("HEAD " + MANIFEST, 307, "", "Location", target);
        assertThatThrownBy(() -> registry(Logins.NONE).digest(app, "1"))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining(message);
    }

    @Test
    void keepsCredentialsFromOtherHosts() throws IOException, RegistryException {
        try (StubRegistry other = new StubRegistry()) {
            other.on("HEAD /x", 200, "", "Docker-Content-Digest", DIGEST);
            stub.on("HEAD " + MANIFEST, 401, "", "WWW-Authenticate", "Basic realm=\"r\"")
                    .on("HEAD " + MANIFEST + " (Basic bWU6cHc=)", 307, "", "Location", "http://" + other.host() + "/x");
            assertThat(registry(user("me", "pw")).digest(app, "1")).isEqualTo(DIGEST);
            assertThat(other.requests).containsExactly("HEAD /x");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "Bearer realm=\"ftp://x/t\" | invalid address of the token server",
                "Bearer realm=\"t\" | invalid address of the token server",
                "Bearer realm=\"http://HOST/none\" | the token server answered with status 404",
                "Bearer realm=\"http://HOST/text\" | the token server answered without a token",
                "Bearer realm=\"http://HOST/odd\" | the token server answered without a token",
            })
    void saysWhatIsWrongWithTheTokenServer(String challenge, String message) {
        stub.on("HEAD " + MANIFEST, 401, "", "WWW-Authenticate", challenge)
                .on("GET /text?scope=repository%3Aapp%3Apull", 200, "hello")
                .on("GET /odd?scope=repository%3Aapp%3Apull", 200, "{\"token\":\"a\\nb\"}");
        assertThatThrownBy(() -> registry(Logins.NONE).digest(app, "1")).hasMessageContaining(message);
    }

    @Test
    void listsAllPagesOfTags() throws RegistryException {
        stub.on("GET " + TAGS, 200, "{\"tags\":[\"1\",\"2\"]}", "Link", "</v2/app/tags/list?n=2&last=2>; rel=\"next\"")
                .on("GET /v2/app/tags/list?n=2&last=2", 200, "{\"tags\":[\"3\"]}");
        assertThat(registry(Logins.NONE).tags(app)).containsExactly("1", "2", "3");
    }

    @Test
    void followsNoOddLinks() throws RegistryException {
        stub.on("GET " + TAGS, 200, "{\"tags\":[\"1\"]}", "Link", "<http://elsewhere.invalid/tags>; rel=\"next\"");
        assertThat(registry(Logins.NONE).tags(app)).containsExactly("1");
    }

    @Test
    void endsWhenPagesHaveNothingNew() throws RegistryException {
        stub.on("GET " + TAGS, 200, "{\"tags\":[]}", "Link", "<" + TAGS + ">; rel=\"next\"");
        assertThat(registry(Logins.NONE).tags(app)).isEmpty();
        assertThat(stub.requests).hasSize(1);
    }

    @Test
    void tellsPlatformsAndAge() throws RegistryException {
        String index = """
                {"manifests": [
                  {"digest": "%s", "platform": {"os": "linux", "architecture": "arm64", "variant": "v8"}},
                  {"digest": "%s", "platform": {"os": "unknown", "architecture": "unknown"}}]}""".formatted(DIGEST, DIGEST);
        String config = "sha256:" + "b".repeat(64);
        stub.on("GET " + MANIFEST, 200, index)
                .on("GET /v2/app/manifests/" + DIGEST, 200, "{\"config\": {\"digest\": \"" + config + "\"}}")
                .on("GET /v2/app/blobs/" + config, 200, "{\"created\": \"2026-05-01T00:00:00Z\"}");
        assertThat(registry(Logins.NONE).published(app, "1"))
                .isEqualTo(new Published(
                        Digests.of(index), List.of("linux/arm64/v8"), Instant.parse("2026-05-01T00:00:00Z")));
    }

    @Test
    void refusesContentWithAnotherDigest() {
        stub.on("GET /v2/app/manifests/" + DIGEST, 200, "{}");
        assertThatThrownBy(() -> registry(Logins.NONE).published(app, DIGEST))
                .hasMessageContaining("the content has another digest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[1]", "{"})
    void saysThatAnAnswerIsNotJson(String body) {
        stub.on("GET " + TAGS, 200, body);
        assertThatThrownBy(() -> registry(Logins.NONE).tags(app)).hasMessageContaining("not JSON");
    }

    @Test
    void boundsAnswers() {
        stub.on("GET " + TAGS, 200, " ".repeat((8 << 20) + 1));
        assertThatThrownBy(() -> registry(Logins.NONE).tags(app)).hasMessageContaining("longer than 8 MiB");
    }

    @Test
    void asksMirrorsFirst() throws IOException, RegistryException {
        try (StubRegistry mirror = new StubRegistry()) {
            mirror.on("HEAD " + MANIFEST, 200, "", "Docker-Content-Digest", DIGEST);
            HttpRegistry registry = registry(Logins.NONE, Map.of(stub.host(), List.of(mirror.host())));
            assertThat(registry.digest(app, "1")).isEqualTo(DIGEST);
            assertThat(stub.requests).isEmpty();
            stub.on("HEAD /v2/app/manifests/2", 200, "", "Docker-Content-Digest", DIGEST);
            assertThat(registry.digest(app, "2")).isEqualTo(DIGEST);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no.host.invalid | no.host.invalid/app:1: cannot resolve host no.host.invalid",
                "127.0.0.1:1 | 127.0.0.1:1/app:1: cannot connect to 127.0.0.1:1",
            })
    void saysThatAHostCannotBeReached(String host, String message) {
        assertThatThrownBy(() -> registry(Logins.NONE).digest(new Repository(host, "app"), "1"))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
                .hasMessage(message);
    }
}
