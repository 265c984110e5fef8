FROM alpine
ARG x=1
RUN echo $x
FROM alpine
ARG x=2
RUN echo $▮x
