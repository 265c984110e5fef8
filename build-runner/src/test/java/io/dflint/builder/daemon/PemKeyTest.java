package io.dflint.builder.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On keys that OpenSSL wrote. */
class PemKeyTest {
    private static final Path KEYS = Path.of("src/test/resources/pem");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"rsa, RSA", "ec-prime256v1, EC", "ec-secp384r1, EC", "ec-secp521r1, EC"})
    void readsTheOlderFormsAsPkcs8(String name, String algorithm) throws GeneralSecurityException, IOException {
        PrivateKey key = PemKey.read(KEYS.resolve(name + ".pem"));

        assertThat(key.getAlgorithm()).isEqualTo(algorithm);
        assertThat(secret(key)).isEqualTo(secret(PemKey.read(KEYS.resolve(name + ".pkcs8.pem"))));
    }

    private static BigInteger secret(PrivateKey key) {
        return key instanceof ECPrivateKey ec ? ec.getS() : ((RSAPrivateKey) key).getPrivateExponent();
    }

    @Test
    void readsEd25519() throws GeneralSecurityException, IOException {
        assertThat(PemKey.read(KEYS.resolve("ed25519.pkcs8.pem")).getAlgorithm())
                .isEqualTo("EdDSA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa.encrypted.pem", "pkcs8.encrypted.pem"})
    void refusesAnEncryptedKey(String name) {
        Path file = KEYS.resolve(name);

        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> PemKey.read(file))
                .withMessage(file + ": not an unencrypted private key in PEM format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN ",
                "-----BEGIN EC PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMIGk\n-----END EC PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMIT/////\n-----END EC PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMA==\n-----END EC PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nA\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n\n-----END PRIVATE KEY-----",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
            })
    void refusesWhatIsNoKey(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), text);

        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> PemKey.read(file));
    }
}
