FROM alpine
ADD --link \
  --un▮
