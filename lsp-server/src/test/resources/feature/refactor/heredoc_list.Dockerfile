FROM debian:13
RUN ▮set -eux; \
    a; \
    if b; then c; fi; \
    d || e
