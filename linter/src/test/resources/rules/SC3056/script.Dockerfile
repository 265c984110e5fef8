FROM debian:13
RUN echo "${!LC_*}"
