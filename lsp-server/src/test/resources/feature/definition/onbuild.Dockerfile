FROM alpine
ARG x=1
ONBUILD RUN echo ${▮x}
