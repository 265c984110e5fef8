FROM debian:13
ARG NAME
RUN case "$(hostname)" in $NAME) echo same ;; esac
