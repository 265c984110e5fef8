FROM debian:13-slim
WORKDIR a
C▮MD ["a"]
