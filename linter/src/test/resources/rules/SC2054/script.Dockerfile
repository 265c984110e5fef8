FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN names=(a, b) && echo "${names[0]}"
