package io.dflint.builder.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.digest.Sha256;
import io.dflint.builder.tar.TarHeader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedLayerTest {
    private static LayerTree layer(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(1).nextBytes(content);
        LayerTree layer = new LayerTree(ImageFiles.EMPTY);
        layer.put("/f", TarHeader.file("", 0644, 0, 0, bytes, Instant.EPOCH), () -> new ByteArrayInputStream(content));
        return layer;
    }

    private static byte[] sent(PackedLayer layer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        layer.writeTo(out);
        return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
        Sha256 digest = new Sha256(bytes.length);
        digest.update(bytes, 0, bytes.length);
        return "sha256:" + digest.hex();
    }

    /** One that is kept, and one that is compressed again when it is sent. */
    @ParameterizedTest
    @ValueSource(ints = {3, 33 << 20})
    void compressesAsItAnnounced(int bytes) throws IOException {
        PackedLayer plain = PackedLayer.of(layer(bytes));
        PackedLayer packed = PackedLayer.compressed(layer(bytes));
        byte[] sent = sent(packed);
        assertThat(packed.sentDigest()).isEqualTo(digest(sent)).isNotEqualTo(packed.digest());
        assertThat(packed.sentSize()).isEqualTo(sent.length);
        packed.release();
        assertThat(digest(sent(packed))).isEqualTo(packed.sentDigest());
        byte[] tar = new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes();
        assertThat(digest(tar)).isEqualTo(packed.digest()).isEqualTo(plain.digest());
        assertThat(packed.size()).isEqualTo(tar.length).isEqualTo(plain.size());
    }

    @Test
    void isSentAsItIsOtherwise() throws IOException {
        PackedLayer plain = PackedLayer.of(layer(3));
        assertThat(plain.sentDigest()).isEqualTo(plain.digest()).isEqualTo(digest(sent(plain)));
        assertThat(plain.sentSize()).isEqualTo(plain.size());
        assertThat(plain.isCompressed()).isFalse();
    }
}
