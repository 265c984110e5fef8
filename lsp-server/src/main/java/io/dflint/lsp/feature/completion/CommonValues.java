package io.dflint.lsp.feature.completion;

import io.dflint.instruction.InstructionType;
import io.dflint.instruction.MountOption;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.lsp.notes.ImageLabels;
import java.util.List;

/** Proposes common values where Docker accepts any. */
final class CommonValues {
    /** The cache directories of package managers and compilers. */
    static final List<String> CACHE_FOLDERS = List.of(
            "/var/cache/apt",
            "/var/lib/apt",
            "/var/cache/apk",
            "/var/cache/dnf",
            "/root/.cache",
            "/root/.cache/pip",
            "/root/.cache/uv",
            "/root/.cache/go-build",
            "/go/pkg/mod",
            "/root/.npm",
            "/root/.m2",
            "/root/.gradle",
            "/root/.cargo/registry",
            "/usr/local/cargo/registry",
            "/root/.nuget/packages",
            "/root/.composer/cache");

    private static final List<String> SIGNALS = List.of(
            "SIGTERM",
            "SIGINT",
            "SIGQUIT",
            "SIGHUP",
            "SIGUSR1",
            "SIGUSR2",
            "SIGKILL",
            "SIGWINCH",
            "SIGABRT",
            "SIGALRM",
            "SIGCONT",
            "SIGPIPE",
            "SIGPWR",
            "SIGSTOP",
            "SIGTSTP",
            "SIGRTMIN",
            "SIGRTMIN+3",
            "SIGRTMIN+4",
            "SIGRTMAX");

    /** Ports and the services that usually use them, alternating. */
    private static final List<String> PORTS = List.of(
            "80/tcp", "HTTP",
            "443/tcp", "HTTPS",
            "443/udp", "HTTP/3",
            "8080/tcp", "HTTP of applications",
            "8443/tcp", "HTTPS of applications",
            "3000/tcp", "Node.js, Grafana",
            "5000/tcp", "Flask, registry",
            "8000/tcp", "Django, uvicorn",
            "9000/tcp", "PHP-FPM, SonarQube",
            "9090/tcp", "Prometheus",
            "22/tcp", "SSH",
            "25/tcp", "SMTP",
            "53/udp", "DNS",
            "1883/tcp", "MQTT",
            "3306/tcp", "MySQL, MariaDB",
            "5432/tcp", "PostgreSQL",
            "5672/tcp", "AMQP",
            "6379/tcp", "Redis",
            "9092/tcp", "Kafka",
            "9200/tcp", "Elasticsearch",
            "11211/tcp", "Memcached",
            "27017/tcp", "MongoDB");

    private static final List<String> SHELLS = List.of(
            "[ \"/bin/bash\", \"-o\", \"pipefail\", \"-c\" ]",
            "[ \"/bin/sh\", \"-c\" ]",
            "[ \"/bin/ash\", \"-eo\", \"pipefail\", \"-c\" ]",
            "[ \"/bin/bash\", \"-euxo\", \"pipefail\", \"-c\" ]",
            "[ \"pwsh\", \"-Command\" ]",
            "[ \"powershell\", \"-Command\", \"$ErrorActionPreference = 'Stop';\" ]",
            "[ \"cmd\", \"/S\", \"/C\" ]");

    private static final List<String> PROTOCOLS = List.of("/tcp", "/udp", "/sctp");

    private CommonValues() {}

    static List<String> ofFlag(String name) {
        return switch (name) {
            case "platform" ->
                List.of(
                        "$BUILDPLATFORM",
                        "$TARGETPLATFORM",
                        "linux/amd64",
                        "linux/arm64",
                        "linux/arm/v7",
                        "linux/386",
                        "linux/ppc64le",
                        "linux/riscv64",
                        "linux/s390x",
                        "windows/amd64");
            case "chmod" -> List.of("755", "644", "600", "+x", "u=rwX,go=rX");
            case "checksum" -> List.of("sha256:");
            case "interval" -> List.of("30s", "1m", "5m");
            case "timeout" -> List.of("30s", "5s", "10s");
            case "start-period" -> List.of("5s", "30s", "1m");
            case "start-interval" -> List.of("5s", "1s", "2s");
            case "retries" -> List.of("3", "1", "5");
            case "device" -> List.of("nvidia.com/gpu=all");
            default -> List.of();
        };
    }

    static List<String> ofMount(MountOption option) {
        return switch (option) {
            case MODE -> List.of("0755", "0600", "0400");
            case UID, GID -> List.of("0", "1000");
            case SIZE -> List.of("64m", "256m", "1g");
            default -> List.of();
        };
    }

    static void healthchecks(String written, boolean snippets, List<Proposal> to) {
        for (String word : List.of("CMD", "NONE")) {
            if (Prefix.matches(word, written) && written.length() < word.length()) {
                Proposal proposal = snippets && word.equals("CMD")
                        ? Proposal.snippet(Kind.KEYWORD, "CMD [ \"${1:executable}\" ]")
                        : Proposal.plain(Kind.KEYWORD, word);
                to.add(proposal.note(Notes.of(InstructionType.HEALTHCHECK)));
            }
        }
    }

    static void signals(String written, List<Proposal> to) {
        plain(SIGNALS, written, to);
    }

    static void ports(String written, List<Proposal> to) {
        int slash = written.indexOf('/');
        String number = slash < 0 ? written : written.substring(0, slash);
        for (int i = 0; i < PORTS.size(); i += 2) {
            // Entries for the number already written are added below, with every protocol.
            if (Prefix.matches(PORTS.get(i), written) && !PORTS.get(i).startsWith(number + "/")) {
                to.add(Proposal.plain(Kind.VALUE, PORTS.get(i)).detail(PORTS.get(i + 1)));
            }
        }
        if (!number.isEmpty()
                && Character.isDigit(number.charAt(0))
                && Character.isDigit(number.charAt(number.length() - 1))) {
            for (String protocol : PROTOCOLS) {
                if (Prefix.matches(number + protocol, written)) {
                    to.add(Proposal.plain(Kind.VALUE, number + protocol));
                }
            }
        }
    }

    /** Proposes keys of labels, but only after the first character, since keys can be chosen freely. */
    static void labels(String written, List<Proposal> to) {
        if (written.isEmpty() || written.indexOf('=') >= 0) {
            return;
        }
        for (String key : ImageLabels.keys()) {
            String meaning = ImageLabels.meaning(key);
            if (meaning != null && Prefix.matches(key, written)) {
                to.add(Proposal.plain(Kind.VALUE, key + "=").detail(meaning));
            }
        }
    }

    static void shells(String written, List<Proposal> to) {
        plain(SHELLS, written, to);
    }

    private static void plain(List<String> values, String written, List<Proposal> to) {
        for (String value : values) {
            if (Prefix.matches(value, written)) {
                to.add(Proposal.plain(Kind.VALUE, value));
            }
        }
    }
}
