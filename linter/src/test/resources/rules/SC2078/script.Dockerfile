FROM debian:13
RUN if [ DEBUG ]; then set -x; fi
