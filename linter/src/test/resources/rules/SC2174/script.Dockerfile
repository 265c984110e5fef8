FROM debian:13
RUN mkdir -p -m 700 /data/keys/private
