FROM debian:13
RUN if [ "$(uname -m)" = x86_64 ]; then export AR▮CH=amd64; else export ARCH=arm64; fi; echo "$ARCH"
