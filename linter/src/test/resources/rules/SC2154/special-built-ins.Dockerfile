FROM debian:13
RUN deps='a b' set -x \
    && apt-get install -y $deps
SHELL ["/bin/bash", "-c"]
RUN deps='a b' set -x && apt-get install -y $deps
