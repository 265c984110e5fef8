FROM alpine
LABEL a="😀ü"
COPY --exclude=ü😀 --pa▮
