package io.dflint.builder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.TestRegistry;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.KeptResult;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that get images from a registry and bring them there. */
class RegistryBuildTest extends CommandTest {
    @TempDir
    private static Path store;

    private static TestRegistry registry;

    @BeforeAll
    static void startRegistry() throws Exception {
        registry = TestRegistry.start(store);
    }

    @AfterAll
    static void stopRegistry() {
        if (registry != null) {
            registry.close();
        }
    }

    private String remote(String prefix) {
        return named(registry.address() + "/" + TestDaemon.unique(prefix) + ":1");
    }

    private void logIn() throws IOException {
        file(".docker/config.json", registry.config());
    }

    private static int manifest(String name, String reference) throws IOException {
        String path = name.substring(name.indexOf('/') + 1, name.lastIndexOf(':'));
        return registry.status("/v2/" + path + "/manifests/" + reference);
    }

    @Test
    void pushesUnderEveryNameAndTellsTheDigest() throws IOException {
        logIn();
        String one = remote("one");
        String two = remote("two");
        dockerfile("FROM " + TestDaemon.base(), "LABEL a=" + one);
        assertThat(run("build", "--push", "-t", one, "-t", two, "--metadata-file", "meta", "."))
                .as(err)
                .isZero();
        assertThat(manifest(one, "1")).isEqualTo(200);
        assertThat(manifest(two, "1")).isEqualTo(200);
        String meta = Files.readString(folder.resolve("meta"));
        String digest = meta.replaceAll("(?s).*\"containerimage.digest\":\\s*\"(sha256:[0-9a-f]{64})\".*", "$1");
        assertThat(manifest(one, digest)).isEqualTo(200);
        assertThat(err).contains("pushed " + one + " " + digest);
    }

    /** The push gives the image a digest, and leaves it as it is. */
    @Test
    void aBaseImageThatWasPushedHasNotMoved() throws IOException {
        logIn();
        String base = remote("pushed-base");
        dockerfile("FROM " + TestDaemon.base(), "LABEL version=first");
        assertThat(run("build", "-q", "-t", base, ".")).as(err).isZero();
        dockerfile("FROM " + base, "LABEL a=b");
        assertThat(run("build", "-q", ".")).as(err).isZero();
        assertThat(run("push", base)).as(err).isZero();
        assertThat(run("plan", "--format=json", ".")).as(err).isZero();
        JsonObject from = Json.readObject(out).objects("configuration").getFirst();
        assertThat(from.string("reason")).isNull();
    }

    @Test
    void saysThatOneMustLogIn() throws IOException {
        String image = remote("refused");
        dockerfile("FROM " + TestDaemon.base(), "LABEL a=b");
        assertThat(run("build", "-q", "--push", "-t", image, ".")).isEqualTo(ExitCode.FAILED);
        assertThat(err.lines()).singleElement().asString().contains(image).contains("docker login");
        assertThat(manifest(image, "1")).isEqualTo(404);
    }

    @Test
    void asksTheCredentialHelper() throws IOException {
        Path helper = file("bin/docker-credential-testing", """
            #!/bin/sh
            read server
            [ "$1 $server" = "get REGISTRY" ] && echo 'ANSWER'
            """.replace("REGISTRY", registry.address())
                .replace("ANSWER", TestRegistry.helperAnswer()));
        Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        file(".docker/config.json", "{\"credHelpers\":{\"" + registry.address() + "\":\"testing\"}}");
        String image = remote("helped");
        dockerfile("FROM " + TestDaemon.base(), "LABEL a=b");
        assertThat(run("build", "-o", "type=image,push=true,name=" + image, "."))
                .as(err)
                .isZero();
        assertThat(manifest(image, "1")).isEqualTo(200);
    }

    /** Puts an image with a label into the registry, and takes it away here. */
    private void publish(String image, String label) throws IOException {
        logIn();
        dockerfile("FROM " + TestDaemon.base(), "LABEL version=" + label);
        assertThat(run("build", "-q", "--push", "-t", image, ".")).as(err).isZero();
        engine.images().remove(image, true, true);
    }

    private String label(String image) throws EngineException {
        return engine.images().get(image).config().labels().getOrDefault("version", "");
    }

    @Test
    void pullsAMissingBase() throws IOException {
        String base = remote("base");
        publish(base, "first");
        String image = name("from-missing");
        dockerfile("FROM " + base, "RUN echo built > /built");
        assertThat(run("build", "-t", image, ".")).as(err).isZero();
        assertThat(label(image)).isEqualTo("first");
        file(".docker/config.json", "{}");
        engine.images().remove(image, true, true);
        engine.images().remove(base, true, true);
        assertThat(run("build", "-t", image, ".")).isEqualTo(ExitCode.FAILED);
        assertThat(err)
                .contains("1 | FROM " + base)
                .contains("^")
                .containsPattern("dfbuild: .*" + base + ".*docker login");
    }

    @Test
    void pullsANewerBaseOnlyWhenAsked() throws IOException {
        String base = remote("moving");
        publish(base, "old");
        String image = name("from-moving");
        dockerfile("FROM " + base);
        assertThat(run("build", "-q", "-t", image, ".")).as(err).isZero();
        String old = engine.images().get(base).id();
        publish(base, "new");
        engine.images().tag(old, base);
        dockerfile("FROM " + base);
        assertThat(run("build", "-q", "-t", image, ".")).isZero();
        assertThat(label(image)).isEqualTo("old");
        assertThat(run("build", "-q", "--pull", "-t", image, ".")).isZero();
        assertThat(label(image)).isEqualTo("new");
    }

    @Test
    void anotherMachineUsesTheCacheOfAnImageInTheRegistry() throws IOException {
        logIn();
        String image = remote("cached");
        file("f", "content");
        String[] lines = {
            "FROM " + TestDaemon.base() + " AS tools",
            "RUN echo " + image + " > /tool",
            "FROM " + TestDaemon.base(),
            "RUN echo first " + image,
            "COPY f /f",
            "COPY --from=tools /tool /tool",
            "CMD cat /f"
        };
        dockerfile(lines);
        file(".dockerignore", ".*\nDockerfile\n");
        assertThat(run("build", "--push", "-t", image, ".")).as(err).isZero();
        assertThat(run("prune", "--cache", "--force")).as(err).isZero();
        engine.images().remove(image, true, true);
        environment.put("DFBUILD_CACHE", folder.resolve(".other").toString());
        assertThat(run("build", "--progress=plain", "--cache-from", image, "-t", image, "."))
                .as(err)
                .isZero();
        assertThat(err).doesNotContain("DONE");
        assertThat(err.lines().filter(line -> line.endsWith(" CACHED"))).hasSize(4);
    }

    /** Takes away all that this machine has, and builds with what is elsewhere. */
    private void aFreshMachineRunsNothing(String to, String from) throws IOException {
        String image = name("fresh");
        file("f", image);
        file(".dockerignore", ".*\nDockerfile\ncache\n");
        dockerfile(
                "FROM " + TestDaemon.base() + " AS tools",
                "RUN echo " + image + " > /tool",
                "FROM tools AS more",
                "COPY f /more",
                "FROM " + TestDaemon.base(),
                "COPY --from=more /more /tool /",
                "RUN cat /more /tool > /all",
                "CMD cat /all");
        assertThat(run("build", "--cache-to", to, "-t", image, ".")).as(err).isZero();
        String id = engine.images().get(image).id();
        for (KeptResult kept : new CacheIndex(folder.resolve(".cache"), engine.address()).kept()) {
            assertThat(engine.images().get(kept.image()).digests()).isEmpty();
        }
        engine.images().remove(image, true, true);
        assertThat(run("cache", "prune", "--all")).as(err).isZero();
        environment.put("DFBUILD_CACHE", folder.resolve(".other").toString());
        String[] plan = {"plan", "--fail-on-miss", "--cache-from", from, "."};
        assertThat(run(plan)).as(out).isZero();
        assertThat(run("build", "--progress=plain", "--cache-from", from, "-t", image, "."))
                .as(err)
                .isZero();
        assertThat(err).doesNotContain("DONE").contains("2 of 2 steps cached");
        assertThat(engine.images().get(image).id()).isEqualTo(id);
        // The stages are fetched only for steps that need them.
        file("f", image + "2");
        assertThat(run("build", "--progress=plain", "--cache-from", from, "-t", image, "."))
                .as(err)
                .isZero();
        assertThat(err).containsPattern("(?s)tools.*CACHED").contains("f changed");
    }

    @Test
    void aCacheInARegistryServesAllStages() throws IOException {
        logIn();
        String cache = remote("cache");
        aFreshMachineRunsNothing("type=registry,mode=max,ref=" + cache, "type=registry,ref=" + cache);
        assertThat(engine.images().find(cache)).isEmpty();
    }

    @Test
    void aCacheInADirectoryServesAllStages() throws IOException {
        aFreshMachineRunsNothing("type=local,mode=max,dest=cache", "type=local,src=cache");
    }

    @Test
    void buildsWithoutACacheThatCannotBeHad() throws IOException {
        String image = name("uncached");
        String cache = registry.address() + "/none:1";
        dockerfile("FROM " + TestDaemon.base(), "LABEL a=b");
        assertThat(run("build", "--cache-from", cache, "-t", image, "."))
                .as(err)
                .isZero();
        assertThat(err).contains("--cache-from " + cache + ": ");
    }

    /** A registry that takes connections and says nothing. */
    @Test
    void givesUpARegistryThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String base = "127.0.0.1:" + silent.getLocalPort() + "/hung:1";
            environment.put("DFBUILD_REGISTRY_TIMEOUT", "1");
            dockerfile("FROM " + base);
            assertThat(run("build", ".")).isEqualTo(ExitCode.FAILED);
            assertThat(err).contains(base).contains("no answer within 1 second");
        }
    }
}
