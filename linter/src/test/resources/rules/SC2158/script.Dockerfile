FROM debian:13
RUN if [ false ]; then touch /x; fi
