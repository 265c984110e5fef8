package io.dflint.registry.http;

import io.dflint.registry.RegistryException;
import io.dflint.registry.RegistryException.Kind;
import io.dflint.registry.Repository;
import io.dflint.registry.login.Login;
import io.dflint.registry.login.Logins;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;

/**
 * Sends requests to a registry or its mirrors with the required credentials, and turns failures into one-line messages.
 */
final class Conversation {
    private static final String TLS = "https://";
    private static final String PLAIN = "http://";
    /** The status with which TLS servers answer plain HTTP. */
    private static final int WRONG_PROTOCOL = 400;

    private final RegistryOptions options;
    private final Logins logins;
    private final Wire wire;
    private final Tokens tokens;
    /** The last accepted {@code Authorization} header, by host and repository. */
    private final Map<String, String> authorizations = new ConcurrentHashMap<>();
    /** The URL scheme of each host. */
    private final Map<String, String> schemes = new ConcurrentHashMap<>();

    Conversation(RegistryOptions options, Logins logins, Wire wire) {
        this.options = options;
        this.logins = logins;
        this.wire = wire;
        tokens = new Tokens(wire);
    }

    /**
     * Sends a request.
     *
     * @param path the path after {@code /v2/NAME/}
     * @param reference the tag or digest of the request, for messages; empty if there is none
     */
    Answer ask(Repository repository, String method, String path, List<String> accepted, String reference)
            throws RegistryException {
        String separator = reference.isEmpty() ? "" : reference.contains(":") ? "@" : ":";
        String name = repository + separator + reference;
        List<String> hosts = options.hosts(repository.registry());
        for (int i = 0; ; i++) {
            try {
                return ask(hosts.get(i), repository, method, path, accepted, name);
            } catch (RegistryException e) {
                // A mirror that fails or lacks the image is skipped. Only the registry itself is authoritative.
                if (i + 1 == hosts.size()) {
                    throw e;
                }
            }
        }
    }

    private Answer ask(
            String host, Repository repository, String method, String path, List<String> accepted, String name)
            throws RegistryException {
        Request request = new Request(method, accepted, "");
        try {
            Answer answer = send(host, repository, request, "/v2/" + repository.path() + "/" + path);
            return checked(answer, host, name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException(Kind.UNREACHABLE, name + ": interrupted");
        } catch (IOException e) {
            throw failure(e, host, name);
        } catch (IllegalArgumentException e) {
            throw new RegistryException(Kind.INVALID, name + ": invalid registry host " + host);
        }
    }

    /**
     * Sends a request over TLS, and over plain HTTP only if that is allowed. On this machine, plain HTTP is tried
     * first: nobody can intercept it, and not every server answers an attempt with TLS.
     */
    private Answer send(String host, Repository repository, Request request, String path)
            throws IOException, InterruptedException {
        String known = schemes.get(host);
        if (known != null) {
            return authorized(URI.create(known + host + path), host, repository, request);
        }
        boolean here = options.isThisMachine(host);
        String first = here ? PLAIN : TLS;
        Answer answer;
        try {
            answer = authorized(URI.create(first + host + path), host, repository, request);
            if (!here || answer.status() != WRONG_PROTOCOL) {
                schemes.put(host, first);
                return answer;
            }
        } catch (ConnectException | SocketTimeoutException | UnknownHostException | UnexpectedAnswerException e) {
            throw e;
        } catch (IOException e) {
            if (!options.mayBePlain(host)) {
                throw e;
            }
        }
        String second = here ? TLS : PLAIN;
        answer = authorized(URI.create(second + host + path), host, repository, request);
        schemes.put(host, second);
        return answer;
    }

    private Answer authorized(URI address, String host, Repository repository, Request request)
            throws IOException, InterruptedException {
        String key = host + "/" + repository.path();
        Answer answer = wire.send(request, address, authorizations.getOrDefault(key, ""));
        if (answer.status() != 401) {
            return answer;
        }
        Challenge challenge = Challenge.choose(answer.headers("WWW-Authenticate"));
        // Credentials are for the registry that they were given for, not for its mirrors.
        boolean mirror = !host.equals(options.hosts(repository.registry()).getLast());
        Login login = logins.find(mirror ? host : repository.registry());
        String scope = "repository:" + repository.path() + ":pull";
        String authorization = challenge == null ? null : tokens.authorization(challenge, address, scope, login);
        if (authorization == null) {
            return answer;
        }
        Answer second = wire.send(request, address, authorization);
        if (second.status() != 401) {
            authorizations.put(key, authorization);
        }
        return second;
    }

    private static Answer checked(Answer answer, String host, String name) throws RegistryException {
        if (answer.status() == 200) {
            return answer;
        }
        throw switch (answer.status()) {
            case 401, 403 ->
                new RegistryException(
                        Kind.DENIED,
                        name + ": access denied by " + host + "; check the name, or run docker login " + host);
            case 404 -> new RegistryException(Kind.NOT_FOUND, name + ": not found in " + host);
            case 429 -> {
                long seconds = Patience.asked(answer).toSeconds();
                String when = seconds > 0 ? "in " + seconds + "s" : "later";
                yield new RegistryException(
                        Kind.RATE_LIMITED,
                        name + ": too many requests to " + host + "; try again " + when
                                + ", or log in with docker login");
            }
            default ->
                new RegistryException(Kind.INVALID, name + ": " + host + " answered with status " + answer.status());
        };
    }

    private RegistryException failure(IOException cause, String host, String name) {
        String why = switch (cause) {
            case UnexpectedAnswerException unexpected -> host + ": " + unexpected.getMessage();
            case SocketTimeoutException _ ->
                "no answer from " + host + " within " + options.patience().toSeconds() + " s";
            case UnknownHostException _ -> "cannot resolve host " + host;
            case ConnectException _ -> "cannot connect to " + host;
            case SSLException _ -> "no TLS connection to " + host + " with a trusted certificate" + advice(host);
            default -> "lost connection to " + host;
        };
        boolean invalid = cause instanceof UnexpectedAnswerException;
        return new RegistryException(invalid ? Kind.INVALID : Kind.UNREACHABLE, name + ": " + why);
    }

    private String advice(String host) {
        Path certificates = options.certificates();
        return certificates == null ? "" : "; put the certificate of its CA into " + certificates.resolve(host);
    }
}
