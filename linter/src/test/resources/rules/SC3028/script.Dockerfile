FROM debian:13
RUN echo "$RANDOM" > /id
