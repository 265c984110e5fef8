FROM alpine
RUN echo "apk ▮
