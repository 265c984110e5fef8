FROM debian:13
RUN cat <<< "a"
