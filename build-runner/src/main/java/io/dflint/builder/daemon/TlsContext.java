package io.dflint.builder.daemon;

import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Sets up TLS from PEM files. */
final class TlsContext {
    /** The password of a store that only exists in memory. */
    private static final char[] PASSWORD = "memory".toCharArray();

    private TlsContext() {}

    static SSLContext of(Endpoint.Tls files) throws EngineException {
        Path at = files.authority() == null ? Path.of("ca.pem") : files.authority();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(files), trust(files), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new EngineException(
                    Kind.SETTINGS,
                    "the TLS files in " + at.toAbsolutePath().getParent() + " cannot be used: " + FailureText.of(e)
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
        KeyStore store = emptyStore();
        store.setKeyEntry("own", PemKey.read(key), PASSWORD, certificates(certificate));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        return factory.getKeyManagers();
    }

    private static TrustManager @Nullable [] trust(Endpoint.Tls files) throws IOException, GeneralSecurityException {
        if (!files.verify()) {
            return new TrustManager[] {new TrustAnyone()};
        }
        Path authority = files.authority();
        if (authority == null) {
            return null;
        }
        KeyStore store = emptyStore();
        int number = 0;
        for (Certificate certificate : certificates(authority)) {
            store.setCertificateEntry("authority" + number++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Certificate[] certificates(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            Certificate[] all = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(new Certificate[0]);
            if (all.length > 0) {
                return all;
            }
        } catch (CertificateException e) {
            throw new GeneralSecurityException(file + ": not a certificate in PEM format", e);
        }
        throw new GeneralSecurityException(file + ": not a certificate in PEM format");
    }

    /**
     * Accepts all certificates, for DOCKER_TLS without DOCKER_TLS_VERIFY and for contexts that skip the verification.
     */
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
