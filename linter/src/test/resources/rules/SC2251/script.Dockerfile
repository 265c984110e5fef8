FROM debian:13
RUN set -e; ! grep -q root /etc/nologin; echo go
