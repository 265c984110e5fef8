FROM debian:13-slim
RUN f=1; echo $f▮
