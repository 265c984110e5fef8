FROM alpine
RUN a \
  # dfl▮
  b
