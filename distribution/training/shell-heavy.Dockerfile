FROM fedora:41
ARG VERSION=1.2.3
RUN set -ex; \
    arch="$(uname -m)"; \
    case "$arch" in \
        x86_64) url=https://example.com/amd64 ;; \
        aarch64|arm64) url=https://example.com/arm64 ;; \
        *) echo >&2 "unsupported: $arch"; exit 1 ;; \
    esac; \
    \
# fetch and check
    curl -fsSL "$url/tool-${VERSION}.tgz" -o /tmp/tool.tgz; \
    echo "abc123  /tmp/tool.tgz" | sha256sum -c -; \
    for d in bin lib share; do mkdir -p "/opt/tool/$d"; done; \
    while read -r line; do [ -n "$line" ] && printf '%s\n' "$line"; done < /etc/os-release; \
    tool() { ( cd /opt/tool && tar xzf "$1" --strip-components=1 ); }; \
    tool /tmp/tool.tgz && rm -f /tmp/tool.tgz || true; \
    n=$(( 1 + 2 * 3 )); [[ $n -gt 5 ]] && echo `date`
RUN dnf -y install make gcc && dnf clean all && yum install httpd
RUN apk add --no-cache bash; zypper install -y vim; gem install rails; npm install express
