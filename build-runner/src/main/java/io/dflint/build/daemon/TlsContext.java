package io.dflint.build.daemon;

import com.github.dockerjava.core.util.CertificateUtils;
import io.dflint.build.daemon.EngineException.Kind;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** TLS from PEM files, read by docker-java. */
final class TlsContext {
    private TlsContext() {}

    static SSLContext of(Endpoint.Tls files) throws EngineException {
        Path at = files.authority() == null ? Path.of("ca.pem") : files.authority();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(files), trust(files), null);
            return context;
        } catch (Exception e) { // docker-java declares Exception
            throw new EngineException(
                    Kind.SETTINGS,
                    "the TLS files in " + at.toAbsolutePath().getParent() + " cannot be used: " + e.getMessage()
                            + "; DOCKER_CERT_PATH needs ca.pem, cert.pem and key.pem",
                    e);
        }
    }

    private static KeyManager @Nullable [] keys(Endpoint.Tls files) throws IOException, GeneralSecurityException {
        Path certificate = files.certificate();
        Path key = files.key();
        if (certificate == null || key == null) {
            return null;
        }
        KeyStore store;
        try {
            store = CertificateUtils.createKeyStore(Files.readString(key), Files.readString(certificate));
        } catch (Exception e) { // a null pointer for a file that is no PEM
            throw new GeneralSecurityException("no PEM key and certificate: " + key + ", " + certificate, e);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, "docker".toCharArray()); // the password docker-java gives the store
        return factory.getKeyManagers();
    }

    private static TrustManager @Nullable [] trust(Endpoint.Tls files) throws Exception {
        if (!files.verify()) {
            return new TrustManager[] {new TrustAnyone()};
        }
        Path authority = files.authority();
        if (authority == null) {
            return null;
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(CertificateUtils.createTrustStore(Files.readString(authority)));
        return factory.getTrustManagers();
    }

    /** For DOCKER_TLS without DOCKER_TLS_VERIFY, and contexts that skip verification. */
    private static final class TrustAnyone extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
