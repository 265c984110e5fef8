FROM debian:13
RUN echo "a"$HOME"b"
