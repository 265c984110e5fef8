FROM debian:13
RUN echo a | while read line; do echo "$line"; done
