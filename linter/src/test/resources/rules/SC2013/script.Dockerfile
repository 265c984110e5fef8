FROM debian:13
RUN for line in $(cat /list); do echo "$line"; done
