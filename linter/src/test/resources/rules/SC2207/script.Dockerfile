FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN files=( $(ls /opt) ); echo "${files[@]}"
