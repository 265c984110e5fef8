FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN words=( $LIST ); echo "${words[@]}"
