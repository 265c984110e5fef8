FROM debian:13-slim
RUN su▮do ls
