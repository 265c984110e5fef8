FROM debian:13
RUN for ((i = 0; i < 3; i = i + 1)); do echo "$i"; done
