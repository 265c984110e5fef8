FROM debian:13
RUN if $(test -f /x); then echo yes; fi
