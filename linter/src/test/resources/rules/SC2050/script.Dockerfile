FROM debian:13
RUN if [ TARGETARCH = arm64 ]; then echo arm; fi
