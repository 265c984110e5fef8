package io.dflint.registry.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The certificate authorities of individual registries, from a directory {@code certs.d} with {@code HOST:PORT/*.crt}.
 */
final class Certificates {
    private final @Nullable Path folder;

    Certificates(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Returns a socket factory that trusts only the authorities of a host, or null if there are none for it. */
    @Nullable
    SSLSocketFactory of(String host) throws IOException {
        Path own = folder == null || host.contains("/") || host.contains("..") ? null : folder.resolve(host);
        if (own == null || !Files.isDirectory(own)) {
            return null;
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            try (DirectoryStream<Path> files = Files.newDirectoryStream(own, "*.crt")) {
                for (Path file : files) {
                    try (InputStream in = Files.newInputStream(file)) {
                        for (Certificate certificate :
                                CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                            store.setCertificateEntry("ca" + count++, certificate);
                        }
                    }
                }
            }
            if (count == 0) {
                return null;
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new UnexpectedAnswerException("invalid certificate in " + own);
        }
    }
}
