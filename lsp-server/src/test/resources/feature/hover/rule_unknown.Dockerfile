FROM debian:13-slim
# see DL9▮999
RUN true
