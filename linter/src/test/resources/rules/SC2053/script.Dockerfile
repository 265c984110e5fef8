FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN [[ $a == $b ]] || exit 1
