FROM debian:13
RUN mkdir -p /data/{in,out}
