FROM debian:13
ARG A=x
RUN [ "$A" = x && "$A" != y ] || exit 1
RUN [ "$A" = x ] && [ "$A" != y ]
