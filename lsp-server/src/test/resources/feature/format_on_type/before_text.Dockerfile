FROM alpine
RUN a \▮ b
b
