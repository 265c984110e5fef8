FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN [[ "$N" > 9 ]] || exit 1
