package io.dflint.builder.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.builder.Commands;
import io.dflint.builder.DaemonProxy;
import io.dflint.builder.TestCertificates;
import io.dflint.builder.TestDaemon;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The daemon by TCP and TLS, and what is said where that fails. */
class RemoteDaemonTest extends CommandTest {
    @BeforeEach
    void needSocket() {
        assumeTrue(engine.address().startsWith("unix:"), "a daemon on this machine");
        environment.put("DOCKER_HOST", "");
    }

    /** Builds, which takes every kind of request: uploads, downloads, connections that are taken over. */
    private void assertBuildsAndRuns(String... options) throws IOException {
        String image = name("remote");
        file("f", "content");
        file(".dockerignore", ".*\n");
        dockerfile(
                "FROM " + TestDaemon.base() + " AS a",
                "COPY f /f",
                "RUN cat /f > /g; echo out " + image,
                "FROM " + TestDaemon.base(),
                "COPY --from=a /g /h");
        assertThat(run(with(options, "build", "--progress=plain", "-t", image, ".")))
                .as(err)
                .isZero();
        assertThat(err).contains(" out " + image + "\n");
        in = "and input".getBytes(UTF_8);
        assertThat(run(with(options, "run", "--rm", "-i", "--network", "none", image, "cat", "/h", "-")))
                .as(err)
                .isZero();
        assertThat(out).isEqualTo("contentand input");
    }

    private static String[] with(String[] options, String command, String... rest) {
        String[] all = new String[options.length + 1 + rest.length];
        all[0] = command;
        System.arraycopy(options, 0, all, 1, options.length);
        System.arraycopy(rest, 0, all, 1 + options.length, rest.length);
        return all;
    }

    private void assertRefused(String... parts) throws IOException {
        dockerfile("FROM scratch");
        for (String command : new String[] {"images", "build ."}) {
            assertThat(run(command.split(" ", -1))).isEqualTo(ExitCode.FAILED);
            assertThat(out).isEmpty();
            assertThat(err.lines())
                    .singleElement()
                    .asString()
                    .startsWith("dfbuild: ")
                    .contains(parts);
        }
    }

    private void useTls(DaemonProxy proxy, Path certificates) {
        environment.put("DOCKER_HOST", proxy.address());
        environment.put("DOCKER_TLS_VERIFY", "1");
        environment.put("DOCKER_CERT_PATH", certificates.toString());
    }

    @Test
    void worksByTcp() throws IOException {
        try (DaemonProxy proxy = DaemonProxy.plain(engine.address())) {
            assertBuildsAndRuns("--host", proxy.address());
            environment.put("DOCKER_HOST", proxy.address());
            assertBuildsAndRuns();
        }
    }

    @Test
    void worksByTls() throws Exception {
        TestCertificates certificates = new TestCertificates();
        try (DaemonProxy proxy = DaemonProxy.tls(engine.address(), certificates.server("127.0.0.1"))) {
            useTls(proxy, certificates.writeClient(folder.resolve(".certs")));
            assertBuildsAndRuns();
        }
    }

    /** Contexts as the docker command writes them. */
    @Test
    void worksByContext() throws Exception {
        TestCertificates certificates = new TestCertificates();
        Path files = certificates.writeClient(folder.resolve(".certs"));
        try (DaemonProxy proxy = DaemonProxy.tls(engine.address(), certificates.server("127.0.0.1"))) {
            Commands.shell(
                    folder,
                    "unset DOCKER_HOST; DOCKER_CONFIG=$PWD/.docker docker context create there --docker host=%s,ca=%s,cert=%s,key=%s"
                            .formatted(
                                    proxy.address(),
                                    files.resolve("ca.pem"),
                                    files.resolve("cert.pem"),
                                    files.resolve("key.pem")));
            assertBuildsAndRuns("--context", "there");
            environment.put("DOCKER_CONTEXT", "there");
            assertThat(run("images", "-q")).as(err).isZero();
            environment.put("DOCKER_CONTEXT", "");
            Commands.shell(folder, "unset DOCKER_HOST; DOCKER_CONFIG=$PWD/.docker docker context use there");
            assertThat(run("images", "-q", TestDaemon.base())).as(err).isZero();
            assertThat(out).isNotEmpty();
        }
        assertRefused("(from context \"there\")", "connection refused");
    }

    @Test
    void doesNotTrustAnotherAuthority() throws Exception {
        Path files = new TestCertificates().writeClient(folder.resolve(".certs"));
        TestCertificates other = new TestCertificates();
        try (DaemonProxy proxy = DaemonProxy.tls(engine.address(), other.server("127.0.0.1"))) {
            useTls(proxy, files);
            assertRefused(proxy.address(), "its certificate is not signed by the authority in", "ca.pem");
            environment.put("DOCKER_TLS_VERIFY", "");
            environment.put("DOCKER_TLS", "1");
            assertRefused(proxy.address(), "it rejects the client certificate");
        }
    }

    @Test
    void doesNotTrustAnotherHost() throws Exception {
        TestCertificates certificates = new TestCertificates();
        try (DaemonProxy proxy = DaemonProxy.tls(engine.address(), certificates.server("other.test"))) {
            useTls(proxy, certificates.writeClient(folder.resolve(".certs")));
            assertRefused(proxy.address(), "its certificate is for another host");
        }
    }

    @Test
    void saysThatACertificateIsMissing() throws Exception {
        TestCertificates certificates = new TestCertificates();
        Path files = certificates.writeClient(folder.resolve(".certs"));
        Files.delete(files.resolve("cert.pem"));
        try (DaemonProxy proxy = DaemonProxy.tls(engine.address(), certificates.server("127.0.0.1"))) {
            useTls(proxy, files);
            assertRefused(proxy.address(), "it requires a client certificate", "cert.pem");
            Files.writeString(files.resolve("cert.pem"), "no certificate");
            assertRefused("cert.pem: not a certificate in PEM format");
        }
    }

    @Test
    void saysThatOnlyOneSideSpeaksTls() throws Exception {
        TestCertificates certificates = new TestCertificates();
        environment.put(
                "DOCKER_CERT_PATH",
                certificates.writeClient(folder.resolve(".certs")).toString());
        try (DaemonProxy proxy = DaemonProxy.tls(engine.address(), certificates.server("127.0.0.1"))) {
            environment.put("DOCKER_HOST", proxy.address());
            assertRefused(proxy.address(), "DOCKER_TLS_VERIFY");
        }
        try (DaemonProxy proxy = DaemonProxy.plain(engine.address())) {
            environment.put("DOCKER_HOST", proxy.address());
            environment.put("DOCKER_TLS_VERIFY", "1");
            assertRefused(proxy.address(), "it does not speak TLS");
        }
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        environment.put("DOCKER_HOST", "tcp://127.0.0.1:" + port);
        assertRefused(
                "tcp://127.0.0.1:" + port + " (from DOCKER_HOST)", "connection refused", "use --host or DOCKER_HOST");
        environment.put("DOCKER_HOST", "tcp://nowhere.invalid:2375");
        assertRefused("cannot resolve host nowhere.invalid");
        environment.put("DOCKER_HOST", "unix://" + folder.resolve("none.sock"));
        assertRefused("no such socket");
        Files.writeString(folder.resolve("file.sock"), "");
        environment.put("DOCKER_HOST", "unix://" + folder.resolve("file.sock"));
        assertRefused("connection refused");
    }

    /** Something that takes connections and never answers must not stop a build for ever. */
    @Test
    void givesUpADaemonThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            environment.put("DOCKER_HOST", "tcp://127.0.0.1:" + silent.getLocalPort());
            environment.put("DFBUILD_DAEMON_TIMEOUT", "1");
            assertRefused("no answer within 1 second");
        }
    }
}
