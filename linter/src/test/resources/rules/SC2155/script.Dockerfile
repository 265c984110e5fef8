FROM debian:13
RUN export KEY="$(cat /key)" && echo "$KEY"
