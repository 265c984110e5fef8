FROM debian:13
RUN set -o errtrace; make
