FROM debian:13
RUN ( -e /etc/hosts ) && echo found
RUN ( ls -e /etc/hosts; -x ) && (cd /; ls)
