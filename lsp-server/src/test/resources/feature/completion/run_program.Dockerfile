FROM alpine
RUN apt▮
