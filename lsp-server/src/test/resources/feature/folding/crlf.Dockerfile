# a
# b
FROM alpine
RUN a && \
  b
