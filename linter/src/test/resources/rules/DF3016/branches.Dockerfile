FROM debian:13 AS a
ARG TARGETARCH
ARG TARGETVARIANT
RUN case "${TARGETARCH}" in \
      "arm") \
        case "${TARGETVARIANT}" in \
          "v6") export GOARM=6 ;; \
          "v7") export GOARM=7 ;; \
        esac \
      ;; \
    esac
RUN if [ "$TARGETARCH" = arm64 ]; then export A=1; else B=2; fi
RUN if [ "$TARGETARCH" = arm64 ]; then export A=1 && make; fi
RUN if [ "$TARGETARCH" = arm64 ]; then export A=1; fi; make
RUN if [ "$TARGETARCH" = arm64 ]; then echo "A=1" >> /etc/environment; fi
RUN if [ "$TARGETARCH" = arm64 ]; then B=2; fi
RUN if [ -f a ]; then export A; fi
