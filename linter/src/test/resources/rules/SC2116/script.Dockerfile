FROM debian:13
RUN name=$(echo "$HOSTNAME"); ls "$name"
