package io.dflint.builder;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** An authority of its own, with certificates for a server on loopback and for its clients. */
public final class TestCertificates {
    private static final char[] PASSWORD = "docker".toCharArray();

    private final KeyPair authorityKeys = keys();
    private final X500Name authorityName = new X500Name("CN=Authority of the tests");
    private final X509Certificate authority;
    private int serial = 1;

    public TestCertificates() throws GeneralSecurityException, IOException {
        authority = certificate(authorityName, authorityKeys, null);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private X509Certificate certificate(X500Name subject, KeyPair keys, @Nullable GeneralNames names)
            throws GeneralSecurityException, IOException {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                authorityName,
                BigInteger.valueOf(serial++),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(Duration.ofHours(1))),
                subject,
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(subject.equals(authorityName)));
        if (names != null) {
            builder.addExtension(Extension.subjectAlternativeName, false, names);
        }
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(
                            new JcaContentSignerBuilder("SHA256withECDSA").build(authorityKeys.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** What a server needs that is called {@code host}, and wants certificates of its clients. */
    public SSLContext server(String host) throws GeneralSecurityException, IOException {
        KeyPair keys = keys();
        boolean address = Character.isDigit(host.charAt(0));
        GeneralName name = new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
        X509Certificate own = certificate(new X500Name("CN=server"), keys, new GeneralNames(name));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", keys.getPrivate(), PASSWORD, new Certificate[] {own, authority});
        store.setCertificateEntry("authority", authority);
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** Writes what a client needs, under the names that Docker gives these files. */
    public Path writeClient(Path folder) throws GeneralSecurityException, IOException {
        Files.createDirectories(folder);
        KeyPair keys = keys();
        X509Certificate own = certificate(new X500Name("CN=client"), keys, null);
        write(folder.resolve("ca.pem"), "CERTIFICATE", authority.getEncoded());
        write(folder.resolve("cert.pem"), "CERTIFICATE", own.getEncoded());
        write(folder.resolve("key.pem"), "PRIVATE KEY", keys.getPrivate().getEncoded());
        return folder;
    }

    private static void write(Path file, String kind, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }
}
