FROM debian:13
RUN [ -n "$HOME" && echo yes
RUN if [ -d /etc; then ls /etc; fi
RUN [ -d "$HOME" ] && [ "$(id -u)" = 0 ] && [ -n "$(ls)" -a ! -e /x ]
RUN echo a;; echo b
