FROM debian:13
ARG DEBUG
RUN if [ -n $DEBUG ]; then set -x; fi
