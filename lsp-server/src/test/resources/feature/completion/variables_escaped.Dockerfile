FROM alpine
ENV NAME=x
RUN echo \$N▮
