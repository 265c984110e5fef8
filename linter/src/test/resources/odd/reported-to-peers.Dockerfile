# syntax=docker/dockerfile:1
FROM --platform=linux/amd64 debian:13 AS a
COPY <<-\EOT /data.txt
  echo '$TARGETBUILDARCH'
EOT
RUN <<EOF bash
    set -euxo pipefail
    echo 123 | cat
EOF
RUN <<EOF
#!/usr/bin/env bash
set -eux -o pipefail
curl -fsS https://x.org/a | cat > /b
EOF
# comment
RUN foo && \
    bar <<BAR
blah
BAR
ENV SESSION_SECRET_FILE=/run/secrets/x AUTH_MODULE_VERSION=1.2 SSH_AUTH_SOCK=/tmp/agent SSH_KEY_DIR=/tmp/k PUBLIC_KEY=abc MYSQL_ALLOW_EMPTY_PASSWORD=yes TOKEN_EXPIRY=30 PASSWORD_MIN_LENGTH=8 KEYCLOAK_URL=x PASSWORD_RESET_URL=https://a.b/c
ENV LD_LIBRARY_PATH=/usr/local/lib:$LD_LIBRARY_PATH PHP_INI_SCAN_DIR="$PHP_INI_SCAN_DIR:/x"
RUN <<EOF
echo "\$HOME"
cat <<'X' | tee /etc/x
a
X
EOF
RUN wget -qO- https://example.org/a.tgz | tar xz
RUN curl -fsSL https://example.org/key.asc | gpg --dearmor -o /etc/apt/keyrings/a.gpg
RUN apt-get update && apt-get install -y --no-install-recommends "curl=7.*" ./a.deb && rm -rf /var/lib/apt/lists/*
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked apt-get update && apt-get install -y --no-install-recommends git
RUN pip install --no-cache-dir -e . && pip install --no-cache-dir --requirement=requirements.txt && pip install --no-cache-dir --upgrade pip
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
RUN --mount=type=bind,source=requirements.txt,target=/tmp/r.txt --mount=type=cache,target=/root/.cache/uv uv pip install --system -r /tmp/r.txt
RUN npm i -g npm@latest && npm ci --omit=dev && npm install --prefix ./app ./x.tgz git+ssh://git@github.com/a/b.git#v1
RUN go install github.com/a/b@v1 && go install ./cmd/x && go run github.com/a/b@latest && go get ./...
RUN yarn --cwd app install --immutable
RUN cd app && npm run build
RUN useradd -l -u 123456789 app
USER app:app
WORKDIR $HOME/app
EXPOSE 8080/tcp 53/udp 8000-8010
HEALTHCHECK --interval=5s CMD curl -fsS http://localhost:8080/ || exit 1
ENTRYPOINT ["tini", "--"]
CMD ["sh", "-c", "exec java $JAVA_OPTS -jar app.jar"]
