FROM debian:13
ARG ARCH
RUN if [ "$ARCH" -eq arm64 ]; then echo arm; fi
