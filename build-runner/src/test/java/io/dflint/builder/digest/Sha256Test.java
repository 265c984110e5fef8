package io.dflint.builder.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha256Test {
    /** More than this is computed by OpenSSL, where there is one. */
    private static final long MUCH = 1L << 40;

    /** The examples of FIPS 180. */
    @Test
    void isSha256() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(new Sha256(MUCH).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 55, 56, 63, 64, 65, 127, 128, 4096, 100_000, 3_000_001})
    void doesNotDependOnTheSizeThatIsAnnounced(int size) throws Exception {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        for (long announced : new long[] {0, 1, size, 2 * 1024 * 1024, MUCH}) {
            assertThat(inPieces(new Sha256(announced), bytes)).isEqualTo(expected);
        }
        assertThat(Sha256.hex(bytes)).isEqualTo(expected);
    }

    private static String inPieces(Sha256 digest, byte[] bytes) {
        int piece = 1;
        for (int at = 0; at < bytes.length; at += piece, piece = piece * 3 + 1) {
            digest.update(bytes, at, Math.min(piece, bytes.length - at));
        }
        return digest.hex();
    }
}
