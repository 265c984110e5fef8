package io.dflint.builder.daemon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads private keys from PEM files in PKCS #8 format. The older formats for RSA (PKCS #1) and EC (SEC 1) are converted
 * to it, since the JDK reads no other.
 */
final class PemKey {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----";
    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
    /** The parameters of an EC key: context-specific, constructed, number 0. */
    private static final int EC_PARAMETERS = 0xA0;

    private static final byte[] VERSION_0 = HexFormat.of().parseHex("020100");
    private static final byte[] RSA = HexFormat.of().parseHex("06092a864886f70d0101010500");
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

    private PemKey() {}

    /**
     * Reads the private key of a file.
     *
     * @throws GeneralSecurityException if the file has no private key, or only an encrypted one
     */
    static PrivateKey read(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
            byte[] key = pkcs8(text, at + BEGIN.length());
            if (key != null) {
                return decode(key, file);
            }
        }
        throw new GeneralSecurityException(file + ": not an unencrypted private key in PEM format");
    }

    /**
     * Returns the block whose label begins at an offset as PKCS #8. Returns null if it is encrypted or something else.
     */
    private static byte @Nullable [] pkcs8(String text, int labelStart) throws GeneralSecurityException {
        int labelEnd = text.indexOf(END, labelStart);
        int end = labelEnd < 0 ? -1 : text.indexOf(END, labelEnd + END.length());
        if (end < 0) {
            return null;
        }
        String label = text.substring(labelStart, labelEnd);
        String body = text.substring(labelEnd + END.length(), end);
        if (body.contains("ENCRYPTED")) {
            return null;
        }
        return switch (label) {
            case "PRIVATE KEY" -> base64(body);
            case "RSA PRIVATE KEY" -> wrap(RSA, base64(body));
            case "EC PRIVATE KEY" -> {
                byte[] key = base64(body);
                yield wrap(concat(EC, curve(key)), key);
            }
            default -> null;
        };
    }

    private static byte[] base64(String body) throws GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException("invalid Base64 in a private key", e);
        }
    }

    private static PrivateKey decode(byte[] pkcs8, Path file) throws GeneralSecurityException {
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException e) {
                // The key is of another algorithm.
            }
        }
        throw new GeneralSecurityException(file + ": not an RSA, EC or Ed25519 private key");
    }

    private static byte[] wrap(byte[] algorithm, byte[] key) {
        return element(SEQUENCE, concat(VERSION_0, element(SEQUENCE, algorithm), element(OCTET_STRING, key)));
    }

    /** The name of the curve, which is the content of the parameters in an EC key. */
    private static byte[] curve(byte[] key) throws GeneralSecurityException {
        try {
            int at = contentStart(key, 0);
            while (at < key.length) {
                int start = contentStart(key, at);
                int end = start + length(key, at);
                if ((key[at] & 0xFF) == EC_PARAMETERS) {
                    byte[] curve = new byte[end - start];
                    System.arraycopy(key, start, curve, 0, curve.length);
                    return curve;
                }
                at = end;
            }
        } catch (ArrayIndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new InvalidKeySpecException("truncated EC private key", e);
        }
        throw new InvalidKeySpecException("an EC private key without its curve");
    }

    private static byte[] element(int tag, byte[] content) {
        int length = content.length;
        byte[] header = length < 0x80
                ? new byte[] {(byte) tag, (byte) length}
                : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
        return concat(header, content);
    }

    /** The length of the content of the element at an offset. */
    private static int length(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        int length = first < 0x80 ? first : 0;
        for (int i = 0; i < bytesOfLength(first); i++) {
            length = length << 8 | der[at + 2 + i] & 0xFF;
        }
        return length;
    }

    private static int contentStart(byte[] der, int at) {
        return at + 2 + bytesOfLength(der[at + 1] & 0xFF);
    }

    private static int bytesOfLength(int first) {
        return first < 0x80 ? 0 : first & 0x7F;
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
