package io.dflint.builder.daemon;

import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Explains why TLS with a daemon failed, and what to do about it. */
final class TlsErrors {
    private TlsErrors() {}

    static String explain(Endpoint endpoint, IOException e) {
        Endpoint.Tls files = endpoint.tls();
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (isUntrusted(e)) {
            Path authority = files == null ? null : files.authority();
            return "its certificate is not signed by the authority in " + name(authority, "ca.pem")
                    + "; get the ca.pem of that daemon";
        }
        if (has(e, CertificateException.class)) {
            return "its certificate is for another host; reach it by the name in its certificate";
        }
        if (text.contains("unsupported or unrecognized ssl message")) {
            return "it does not speak TLS; unset DOCKER_TLS_VERIFY, or use the port that does (usually 2376)";
        }
        // Servers reject a client with an alert or by closing the connection. With TLS 1.3, the handshake has ended on
        // this side by then.
        boolean refused = !(e instanceof SSLException) || text.contains("alert") || text.contains("bad_certificate");
        if (refused && files != null && (files.certificate() == null || files.key() == null)) {
            return "it requires a client certificate; put cert.pem and key.pem into DOCKER_CERT_PATH";
        }
        if (refused) {
            return "it rejects the client certificate "
                    + name(files == null ? null : files.certificate(), "cert.pem") + " (" + FailureText.oneLine(text)
                    + ")";
        }
        return "TLS failed: " + FailureText.oneLine(text) + "; see DOCKER_TLS_VERIFY and DOCKER_CERT_PATH";
    }

    private static String name(@Nullable Path file, String otherwise) {
        return file == null ? otherwise : file.toString();
    }

    private static boolean isUntrusted(Throwable thrown) {
        return has(thrown, CertPathBuilderException.class) || has(thrown, CertPathValidatorException.class);
    }

    private static boolean has(@Nullable Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return true;
            }
        }
        return false;
    }
}
