FROM alpine:3.22
HEALTHCHECK CMD curl -kf https://localhost:8443/ || exit 1
HEALTHCHECK CMD curl -kf https://127.0.0.1:8443/ || exit 1
HEALTHCHECK CMD curl -kf "https://localhost:${PORT}/" || exit 1
HEALTHCHECK CMD wget --no-check-certificate -qO- https://$(hostname):8443/ || exit 1
HEALTHCHECK CMD curl -kf https://example.com/ || exit 1
