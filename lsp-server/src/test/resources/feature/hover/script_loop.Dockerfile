FROM debian:13-slim
RUN for f in a "b c"; do echo $f▮; done
