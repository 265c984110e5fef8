FROM debian:13
RUN case TARGETARCH in arm64) echo arm ;; esac
