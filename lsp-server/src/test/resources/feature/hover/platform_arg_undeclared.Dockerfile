FROM debian:13-slim
RUN echo $TARGETVAR▮IANT
