# escape=`
FROM alpine
RUN a `
  b
RUN a \
  b
