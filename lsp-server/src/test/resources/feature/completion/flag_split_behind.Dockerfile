FROM alpine
COPY --ch▮\
own=a:b c d
