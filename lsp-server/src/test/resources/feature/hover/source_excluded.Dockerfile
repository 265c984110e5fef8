FROM debian:13-slim
ARG D=build
COPY $D/▮a ./x.txt /y/
