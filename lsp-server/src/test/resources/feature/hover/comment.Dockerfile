FROM debian:13-slim
RUN ls \
 # RUN▮
 && ls
