FROM alpine
COPY --bogus=▮
