FROM debian:13
RUN i=1; $((i+1))
