FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN flags += -O2; echo "$flags"
