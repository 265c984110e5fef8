FROM debian:13
RUN umask 000 && mkdir /a
RUN umask 0 && mkdir /b && umask 022
CMD umask 0000; exec app
