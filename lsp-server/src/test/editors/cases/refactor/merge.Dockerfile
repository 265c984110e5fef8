FROM debian:13-slim
RUN echo "😀" > /▮a
RUN rm /b
USER nobody
