FROM alpine
RUN a \▮